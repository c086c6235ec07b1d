namespace Chuangpu.Enterprises.Contracts;

/// <summary>What rules may know of enterprises, as it was known on a day. Whoever asks gets the enterprises of the own scope.</summary>
public interface IEnterpriseFacts
{
    /// <summary>One enterprise, or null when it does not exist or lies outside the scope.</summary>
    /// <param name="organisationId">The organisation it is.</param>
    /// <param name="day">What was entered later does not count; 上年 is the year before the day's.</param>
    /// <param name="cancellation">Stops.</param>
    Task<EnterpriseSubject?> FindAsync(Guid organisationId, DateOnly day, CancellationToken cancellation);

    /// <summary>One enterprise as it stood on a day by what is known on a later one: corrections count, what happened after the day does not. What has no date of its own (失信, 行业) is as it is known.</summary>
    /// <param name="organisationId">The organisation it is.</param>
    /// <param name="day">上年 is the year before; what was recognised, registered or paid later does not count.</param>
    /// <param name="known">What was entered later does not count.</param>
    /// <param name="cancellation">Stops.</param>
    Task<EnterpriseSubject?> FindAsync(Guid organisationId, DateOnly day, DateOnly known, CancellationToken cancellation);

    /// <summary>Every operating enterprise of the scope, in a fixed number of queries however many they are.</summary>
    /// <param name="day">What was entered later does not count; 上年 is the year before the day's.</param>
    /// <param name="cancellation">Stops.</param>
    Task<IReadOnlyList<EnterpriseSubject>> ListAsync(DateOnly day, CancellationToken cancellation);
}
