namespace Chuangpu.Enterprises.Research;

/// <summary>What an enterprise's ledger holds for a year.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Projects">Its projects, those without expense in the year too.</param>
/// <param name="Entries">The year's entries, first to last.</param>
public sealed record LedgerYear(Guid EnterpriseId, int Year, IReadOnlyList<ResearchProject> Projects, IReadOnlyList<LedgerEntry> Entries)
{
    /// <summary>The intangible assets in use in the year or before it, first to last.</summary>
    public IReadOnlyList<IntangibleAsset> Assets { get; init; } = [];

    /// <summary>The entries of other years that the cost of these assets rests on: what was capitalised, and what was expensed in the years they came into use.</summary>
    public IReadOnlyList<LedgerEntry> OtherYears { get; init; } = [];

    /// <summary>What was spent on one category of one mode, over all projects or for one; in 分.</summary>
    public long Fen(ExpenseMode mode, ExpenseCategory? category = null, Guid? project = null) =>
        Entries.Where(e => e.Mode == mode && (category is null || e.Category == category) && (project is null || e.ProjectId == project)).Sum(e => e.AmountFen);

    /// <summary>All expense of the year, in 分.</summary>
    public long TotalFen => Entries.Sum(e => e.AmountFen);

    /// <summary>
    /// The expense whose limits are reckoned together in a year: what was expensed in it, and all that the assets cost which came
    /// into use in it, whenever that was spent. What is capitalised and no asset yet counts in no year.
    /// </summary>
    /// <param name="year">The calendar year, this one or one in which an asset came into use.</param>
    public LedgerYear Collected(int year)
    {
        var formed = Assets.Where(a => a.UsableFrom.Year == year).Select(a => a.ProjectId).ToHashSet();
        return this with { Year = year, Entries = [.. Entries.Concat(OtherYears).Where(e => e.IsCapitalised ? formed.Contains(e.ProjectId) : e.Date.Year == year)] };
    }

    /// <summary>What went into the cost of an asset.</summary>
    public LedgerYear CostOf(IntangibleAsset asset) => this with { Year = asset.UsableFrom.Year, Entries = [.. Entries.Concat(OtherYears).Where(e => e.IsCapitalised && e.ProjectId == asset.ProjectId)] };
}
