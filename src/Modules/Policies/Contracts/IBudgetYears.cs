namespace Chuangpu.Policies.Contracts;

/// <summary>The money of policies year by year, for documents. Limited to what the current actor may see.</summary>
public interface IBudgetYears
{
    /// <summary>The years in which a region had a budget of its own, earliest first.</summary>
    /// <param name="regionCode">The region whose budgets they are (six digits), those below it left out.</param>
    /// <param name="from">The first year.</param>
    /// <param name="to">The last year.</param>
    /// <param name="asOf">As the ledger stood at the end of this day.</param>
    /// <param name="cancellation">Stops.</param>
    Task<IReadOnlyList<BudgetYear>> ReadAsync(string regionCode, int from, int to, DateOnly asOf, CancellationToken cancellation);
}
