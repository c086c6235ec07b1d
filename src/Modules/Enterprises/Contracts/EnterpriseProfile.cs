namespace Chuangpu.Enterprises.Contracts;

/// <summary>An enterprise as those see it who look at a trade: what it makes, how large it is, how far its innovation goes. Money in 分, null where not known.</summary>
public sealed record EnterpriseProfile
{
    /// <summary>The organisation it is.</summary>
    public required Guid Id { get; init; }

    /// <summary>The registered name.</summary>
    public required string Name { get; init; }

    /// <summary>Its county (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The group of GB/T 4754 (three digits), or "".</summary>
    public required string Industry { get; init; }

    /// <summary>Large to micro.</summary>
    public required SizeClass Size { get; init; }

    /// <summary>The year of the figures below, or null without any.</summary>
    public int? Year { get; init; }

    /// <summary>营业收入.</summary>
    public long? RevenueFen { get; init; }

    /// <summary>研发费用.</summary>
    public long? ResearchFen { get; init; }

    /// <summary>高新技术产品收入.</summary>
    public long? HighTechFen { get; init; }

    /// <summary>成果转化数.</summary>
    public long? Conversions { get; init; }

    /// <summary>Titles of the invention patents it holds.</summary>
    public IReadOnlyList<string> Inventions { get; init; } = [];

    /// <summary>Its recognised research units with their level.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];

    /// <summary>Problems it raised that nobody has answered.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Its page.</summary>
    public string Href => $"/enterprises/{Id}";
}
