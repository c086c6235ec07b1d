namespace Chuangpu.Enterprises.Research;

/// <summary>What an enterprise's ledger holds for a year.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Projects">Its projects, those without expense in the year too.</param>
/// <param name="Entries">The year's entries, first to last.</param>
public sealed record LedgerYear(Guid EnterpriseId, int Year, IReadOnlyList<ResearchProject> Projects, IReadOnlyList<LedgerEntry> Entries)
{
    /// <summary>What was spent on one category of one mode, over all projects or for one; in 分.</summary>
    public long Fen(ExpenseMode mode, ExpenseCategory? category = null, Guid? project = null) =>
        Entries.Where(e => e.Mode == mode && (category is null || e.Category == category) && (project is null || e.ProjectId == project)).Sum(e => e.AmountFen);

    /// <summary>All expense of the year, in 分.</summary>
    public long TotalFen => Entries.Sum(e => e.AmountFen);
}
