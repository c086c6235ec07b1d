namespace Chuangpu.Enterprises.Contracts;

/// <summary>What rules may know of enterprises, as it was known on a day. Whoever asks gets the enterprises of the own scope.</summary>
public interface IEnterpriseFacts
{
    /// <summary>One enterprise, or null when it does not exist or lies outside the scope.</summary>
    /// <param name="organisationId">The organisation it is.</param>
    /// <param name="day">What was entered later does not count; 上年 is the year before the day's.</param>
    /// <param name="cancellation">Stops.</param>
    Task<EnterpriseSubject?> FindAsync(Guid organisationId, DateOnly day, CancellationToken cancellation);

    /// <summary>Every operating enterprise of the scope, in a fixed number of queries however many they are.</summary>
    /// <param name="day">What was entered later does not count; 上年 is the year before the day's.</param>
    /// <param name="cancellation">Stops.</param>
    Task<IReadOnlyList<EnterpriseSubject>> ListAsync(DateOnly day, CancellationToken cancellation);
}
