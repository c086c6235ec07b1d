using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Plans.Opinions;
using Chuangpu.Plans.Projects;
using Chuangpu.Plans.PromisedDocuments;
using Chuangpu.Platform;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tests.Projects;

public sealed class ProjectMovesSeedTests
{
    [Theory, OnEveryDatabase]
    public async Task Seed_Twice_GivesTheDemoRegionItsStagesDatesAndOpinionsOnce(Engine engine)
    {
        await using var platform = await TestPlatform.StartWithDemoAsync(engine);
        await DatabaseStart.SeedAsync(platform.Services, withDemo: true);

        var moves = await platform.SeeAsync(db => db.Set<ProjectMove>().Include(m => m.Project).ToListAsync());
        Assert.NotEmpty(moves);
        Assert.All(moves, m => Assert.True(m.IsDemo));
        Assert.All(moves, m => Assert.Equal(m.To, m.Project.Stage));
        Assert.Equal(moves.Count, moves.Select(m => m.ProjectId).Distinct().Count());
        Assert.Contains(moves, m => m.Project is { Investment: > 0, StartOn: not null, FinishOn: not null });
        Assert.All(moves, m => Assert.False(m.Project.FinishOn < m.Project.StartOn));
        // Nothing is invented of projects whose actor is named.
        Assert.All(moves, m => Assert.Empty(m.Project.Actors));
        Assert.True(await platform.SeeAsync(db => db.Set<PromisedDocument>().AnyAsync(d => d.IssuedOn != null)));
        Assert.True(await platform.SeeAsync(db => db.Set<PromisedDocument>().Where(d => d.IssuedOn != null).AllAsync(d => d.HasDemoDates)));
        Assert.Equal(Enum.GetValues<OpinionState>(), (await platform.SeeAsync(db => db.Set<Opinion>().Select(o => o.State).Distinct().ToListAsync())).Order());
        Assert.True(await platform.AsAsync<ChuangpuDb, bool>(Actor.Anonymous, db => db.Set<Opinion>().AllAsync(o => o.State == OpinionState.Published)));
    }
}
