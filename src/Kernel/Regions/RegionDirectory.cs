using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Regions;

/// <summary>What pages ask of the regions: names, children, the way down to one, and what became of one that ended.</summary>
public sealed class RegionDirectory(ChuangpuDb db) : IUseCase
{
    // A list of the nation's 3,000 counties helps nobody: who sees the nation chooses among provinces and prefectures.
    private const int MostChoices = 500;

    private IQueryable<Region> Regions => db.Set<Region>().AsNoTracking();

    /// <summary>The name of a region, standing or ended; the code itself when it is unknown.</summary>
    /// <param name="code">Six digits.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public async Task<string> NameOfAsync(string code, CancellationToken cancellation = default) =>
        (await NamesAsync([code], cancellation))[code];

    /// <summary>The names of several regions at once; an unknown code stands for itself.</summary>
    /// <param name="codes">Six digits each; doubles are fine.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IEnumerable<string> codes, CancellationToken cancellation = default)
    {
        var wanted = codes.Distinct().ToList();
        var names = await Regions.Where(r => wanted.Contains(r.Code)).ToDictionaryAsync(r => r.Code, r => r.Name, cancellation);
        return wanted.ToDictionary(code => code, code => names.GetValueOrDefault(code, code));
    }

    /// <summary>A region, standing or ended, or null.</summary>
    /// <param name="code">Six digits.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public Task<Region?> FindAsync(string code, CancellationToken cancellation = default) =>
        Regions.SingleOrDefaultAsync(r => r.Code == code, cancellation);

    /// <summary>The standing region meant by what somebody typed: a code, or a name that only one region has.</summary>
    /// <param name="text">Such as 140400, 长治市 or 长治.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public async Task<Result<Region>> ResolveAsync(string text, CancellationToken cancellation = default)
    {
        var asked = text.Trim();
        var found = await Regions.Where(r => r.ValidTo == null && (r.Code == asked || r.Name == asked)).OrderBy(r => r.Code).Take(9).ToListAsync(cancellation);
        if (found.Count == 0 && asked.Length > 1)
        {
            found = await Regions.Where(r => r.ValidTo == null && r.Name.StartsWith(asked)).OrderBy(r => r.Code).Take(9).ToListAsync(cancellation);
        }

        return found switch
        {
            [var one] => one,
            [] => new Problem("region.unknown", $"没有名为“{asked}”的地区，请填写全称（如“长治市”）或六位行政区划代码。"),
            _ => new Problem("region.ambiguous", $"有 {(found.Count > 8 ? "多" : found.Count)} 个地区叫“{asked}”，请改填六位代码：{string.Join("、", found.Take(8).Select(r => $"{r.Code} {r.Name}"))}。"),
        };
    }

    /// <summary>The regions and zones directly below one that stood on a day, by code.</summary>
    /// <param name="code">Six digits.</param>
    /// <param name="on">The day, or null for today's regions.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public Task<List<Region>> ChildrenAsync(string code, DateOnly? on = null, CancellationToken cancellation = default) =>
        Standing(Regions.Where(r => r.ParentCode == code), on).OrderBy(r => r.Code).ToListAsync(cancellation);

    /// <summary>A region and everything standing below it, by code: province, its first prefecture, that one's counties …</summary>
    /// <param name="code">Six digits; the nation yields everything.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public Task<List<Region>> SubtreeAsync(string code, CancellationToken cancellation = default)
    {
        var prefix = RegionCode.PrefixOf(code);
        return Standing(Regions.Where(r => r.Code.StartsWith(prefix)), null).OrderBy(r => r.Code).ToListAsync(cancellation);
    }

    /// <summary>The standing regions an actor may choose from: the own one and all below it, by code; none for who sees no region.</summary>
    /// <param name="actor">Who chooses.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public async Task<IReadOnlyList<RegionChoice>> ChoicesAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor is not { Scope.RegionPrefix: not null, RegionCode: { } own })
        {
            return [];
        }

        var regions = await SubtreeAsync(own, cancellation);
        var names = regions.ToDictionary(r => r.Code, r => r.Name);
        return
        [
            .. regions.Where(r => regions.Count <= MostChoices || r.Level < RegionLevel.County)
                .Select(r => new RegionChoice(r.Code, r.Name, r.Level < RegionLevel.Prefecture ? null : names.GetValueOrDefault(r.Level == RegionLevel.Prefecture ? r.Code : r.ParentCode ?? ""))),
        ];
    }

    /// <summary>The way from the province down to a region, itself last; empty when it is unknown.</summary>
    /// <param name="code">Six digits.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public async Task<IReadOnlyList<Region>> PathAsync(string code, CancellationToken cancellation = default)
    {
        List<Region> path = [];
        for (var next = code; next is not null and not RegionCode.Nation;)
        {
            var region = await FindAsync(next, cancellation);
            if (region is null)
            {
                break;
            }

            path.Insert(0, region);
            next = region.ParentCode;
        }

        return path;
    }

    /// <summary>
    /// What stands on a day where a region once stood: itself while it stands, else all it passed into, over as many changes
    /// as there were; empty when the code is unknown.
    /// </summary>
    /// <param name="code">Six digits.</param>
    /// <param name="on">The day.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public async Task<IReadOnlyList<Region>> SuccessorsAsync(string code, DateOnly on, CancellationToken cancellation = default)
    {
        var changes = (await db.Set<RegionChange>().AsNoTracking().Where(c => c.On <= on).ToListAsync(cancellation)).ToLookup(c => c.OldCode);
        HashSet<string> reached = [], standing = [];
        var open = new Queue<string>([code]);
        while (open.TryDequeue(out var next))
        {
            if (!reached.Add(next))
            {
                continue;
            }

            if (!changes[next].Any())
            {
                standing.Add(next);
            }

            foreach (var change in changes[next])
            {
                open.Enqueue(change.NewCode);
            }
        }

        return await Regions.Where(r => standing.Contains(r.Code)).OrderBy(r => r.Code).ToListAsync(cancellation);
    }

    /// <summary>The changes a region took part in, before or after, oldest first.</summary>
    /// <param name="codes">Six digits each.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    public Task<List<RegionChange>> HistoryAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation = default) =>
        db.Set<RegionChange>().AsNoTracking().Where(c => codes.Contains(c.OldCode) || codes.Contains(c.NewCode))
            .OrderBy(c => c.On).ThenBy(c => c.OldCode).ThenBy(c => c.NewCode).ToListAsync(cancellation);

    private static IQueryable<Region> Standing(IQueryable<Region> regions, DateOnly? on) => on is { } day
        ? regions.Where(r => (r.ValidFrom == null || r.ValidFrom <= day) && (r.ValidTo == null || r.ValidTo > day))
        : regions.Where(r => r.ValidTo == null);
}
