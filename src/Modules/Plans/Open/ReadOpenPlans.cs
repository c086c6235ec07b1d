using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Export;
using Chuangpu.Plans.Register;

namespace Chuangpu.Plans.Open;

/// <summary>What everybody may know: published plans only, also for somebody signed in who sees more elsewhere.</summary>
public sealed class ReadOpenPlans(ListPlans list, ReadPlanState read) : IUseCase
{
    /// <summary>What to list.</summary>
    /// <param name="RegionCode">Of this region and those below it (six digits).</param>
    /// <param name="Year">In force in this year.</param>
    /// <param name="Text">With these words in title, number or issuer.</param>
    public sealed record Request(string? RegionCode = null, int? Year = null, string? Text = null);

    public async Task<IReadOnlyList<OpenPlan>> ListAsync(Request request, CancellationToken cancellation = default) =>
        [.. (await list.HandleAsync(new(request.Text, request.RegionCode), cancellation))
            .Where(r => r.Plan.PublishedAt is not null && (request.Year is not { } year || (r.Plan.StartYear <= year && r.Plan.EndYear >= year))).Select(OpenPlan.Of)];

    public async Task<Result<PlanState>> OneAsync(Guid id, CancellationToken cancellation = default)
    {
        var found = await read.HandleAsync(id, cancellation);
        // Supervision is nobody's business here, whoever asks.
        return found is { Succeeded: true, Value.Plan.PublishedAt: not null } ? found.Value with { Supervision = null } : Problem.NotFound("该规划");
    }
}
