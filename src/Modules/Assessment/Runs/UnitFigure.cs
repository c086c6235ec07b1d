namespace Chuangpu.Assessment.Runs;

/// <summary>What an item is measured by for one unit.</summary>
/// <param name="Item">The item's code.</param>
/// <param name="Unit">The unit's key.</param>
public sealed record UnitFigure(string Item, string Unit)
{
    /// <summary>The figure of the data year, in the item's unit; null where only last year's is known.</summary>
    public decimal? Value { get; init; }

    /// <summary>The figure a year earlier, or null.</summary>
    public decimal? Before { get; init; }

    /// <summary>The target that holds for the unit, or null.</summary>
    public decimal? Target { get; init; }

    /// <summary>Where the target comes from, in Chinese; null where the scheme states it.</summary>
    public string? TargetSource { get; init; }

    /// <summary>The page that shows where the target comes from, or null.</summary>
    public string? TargetHref { get; init; }

    /// <summary>How firm the figure is, in Chinese (快报, 最终 …), or what it rests on.</summary>
    public string Status { get; init; } = "";

    /// <summary>When it was entered (UTC), or null.</summary>
    public DateTime? EnteredAt { get; init; }

    /// <summary>The page that shows it with its source, or null.</summary>
    public string? Href { get; init; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }
}
