using System.Text.RegularExpressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Organisations;
using Chuangpu.TestKit;

namespace Chuangpu.Web.Tests.Organisations;

public sealed partial class OrganisationListTests
{
    [Fact]
    public async Task List_SortedByWhatManyShare_HasEachOnceOverAllPages()
    {
        await using var web = await TestWeb.StartAsync(regions: true);
        using var admin = await web.SignedInAsync(Role.Administrator, "140400");
        // Entered against the order of their ids, by which ties must be broken for a page to begin where the last one ended.
        var ids = Enumerable.Range(0, 60).Select(_ => Guid.CreateVersion7()).OrderDescending().ToList();
        await web.AsAsync(Actor.System, async services =>
        {
            var db = (Kernel.Database.ChuangpuDb)services.GetService(typeof(Kernel.Database.ChuangpuDb))!;
            foreach (var id in ids)
            {
                db.Add(new Organisation { Id = id, Name = "同名单位", Kind = OrganisationKind.Department, RegionCode = "140403" });
                await db.SaveChangesAsync();
            }

            return true;
        });

        foreach (var sort in new[] { "name", "kind", "region" })
        {
            List<Guid> seen = [];
            for (var page = 1; page <= 4 && seen.Count < ids.Count; page++)
            {
                seen.AddRange(Links().Matches(await admin.GetStringAsync($"/organisations?sort={sort}&page={page}")).Select(m => Guid.Parse(m.Groups[1].Value)).Distinct());
            }

            Assert.Equal(ids.Order().Select(i => i.ToString()), seen.Select(i => i.ToString()));
        }
    }

    [GeneratedRegex("href=\"/organisations/([0-9a-f-]{36})\"")]
    private static partial Regex Links();
}
