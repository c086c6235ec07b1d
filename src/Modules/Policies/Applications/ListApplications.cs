using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Applications;

/// <summary>Applications of the scope, the ones that wait longest first.</summary>
public sealed class ListApplications(ChuangpuDb db, RegionDirectory regions, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>An application in a list.</summary>
    /// <param name="Id">Which.</param>
    /// <param name="Enterprise">The enterprise.</param>
    /// <param name="Region">Its region.</param>
    /// <param name="Clause">The clause.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="With">The bureau that has it, or null.</param>
    /// <param name="AmountFen">What is to be paid, or null.</param>
    /// <param name="SubmittedOn">When it was handed in, or null.</param>
    /// <param name="DueOn">By when the present step is due, or null.</param>
    /// <param name="IsLate">Whether that has passed.</param>
    /// <param name="IsDemo">Whether it is invented.</param>
    public sealed record Row(
        Guid Id, string Enterprise, string Region, string Clause, ApplicationState State, string? With, long? AmountFen, DateOnly? SubmittedOn, DateOnly? DueOn, bool IsLate, bool IsDemo);

    /// <summary>The page of a list.</summary>
    /// <param name="text">A part of the enterprise's or clause's name, or null.</param>
    /// <param name="state">A state, or null.</param>
    /// <param name="waitingForMe">Whether only those the actor's own bureau has.</param>
    /// <param name="mine">Whether only those of the actor's own enterprise.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<(IReadOnlyList<Row> Rows, int Total)> HandleAsync(
        string? text, ApplicationState? state, bool waitingForMe, bool mine, int skip, int take, CancellationToken cancellation = default)
    {
        var (own, region, today) = (current.Actor.OrganisationId, current.Actor.RegionCode, clock.Today());
        var found = db.Set<AwardApplication>().AsNoTracking();
        found = mine ? found.Where(a => a.OrganisationId == own) : found.Where(a => a.State != ApplicationState.Draft);
        found = state is { } wanted ? found.Where(a => a.State == wanted) : found;
        found = waitingForMe ? found.Where(a => a.CheckRegionCode == region) : found;
        found = !string.IsNullOrWhiteSpace(text) && text.Trim() is var part ? found.Where(a => a.Organisation.Name.Contains(part) || a.Clause.Name.Contains(part)) : found;
        var rows = await found.OrderBy(a => a.DueOn == null).ThenBy(a => a.DueOn).ThenByDescending(a => a.SubmittedAt).ThenBy(a => a.Id).Skip(skip).Take(take)
            .Select(a => new { a.Id, Enterprise = a.Organisation.Name, a.RegionCode, Clause = a.Clause.Name, a.State, a.CheckRegionCode, a.AllocatedFen, a.AmountFen, a.SubmittedAt, a.DueOn, a.IsDemo })
            .ToListAsync(cancellation);
        var names = await regions.NamesAsync(rows.SelectMany(r => new[] { r.RegionCode, r.CheckRegionCode }).OfType<string>(), cancellation);
        return ([.. rows.Select(r => new Row(
            r.Id, r.Enterprise, names[r.RegionCode], r.Clause, r.State, r.CheckRegionCode is { } with ? names[with] : null, r.AllocatedFen ?? r.AmountFen,
            r.SubmittedAt is { } at ? DateOnly.FromDateTime(at.ToChinaTime()) : null, r.DueOn, r.DueOn < today, r.IsDemo))], await found.CountAsync(cancellation));
    }

    /// <summary>How many of the scope stand where.</summary>
    public async Task<IReadOnlyDictionary<ApplicationState, int>> CountAsync(CancellationToken cancellation = default) =>
        await db.Set<AwardApplication>().GroupBy(a => a.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
}
