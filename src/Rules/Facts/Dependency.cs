namespace Chuangpu.Rules.Facts;

/// <summary>A fact a rule reads, and for which period.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Offset">Which of its periods.</param>
/// <param name="Field">The field of a list's records that is missing; null for the fact itself.</param>
public sealed record Dependency(Fact Fact, Offset Offset, string? Field = null)
{
    /// <summary>As shown: 企业.研发费用(上年).</summary>
    public override string ToString() => Offset.ToString() is { Length: > 0 } offset ? $"{Name}({offset})" : Name;

    private string Name => Field is null ? Fact.Name : $"{Fact.Name}.{Field}";
}
