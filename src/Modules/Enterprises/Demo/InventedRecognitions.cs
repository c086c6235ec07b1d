using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;

namespace Chuangpu.Enterprises.Demo;

/// <summary>Recognises as many invented enterprises of a county as the statistics say, each year: new ones, renewals, and some that fall out.</summary>
internal sealed class InventedRecognitions(InventedBase made, Random random)
{
    private const string HighTech = "HNTE", TechSme = "TECH-SME", Specialised = "SRDI";

    /// <summary>The indicators that count what is recognised here.</summary>
    public static IReadOnlyCollection<string> Indicators { get; } = [HighTech, TechSme, Specialised];

    /// <summary>Writes the recognitions of a county's enterprises; those written by hand count among them.</summary>
    /// <param name="region">The county (six digits).</param>
    /// <param name="paths">Its invented enterprises.</param>
    public void Write(string region, IReadOnlyList<InventedPath> paths)
    {
        List<InventedPath> standing = [.. paths.Where(p => p.Enterprise.State == EnterpriseState.Operating)];
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(standing));
        List<InventedPath> fit = [.. standing.OrderByDescending(p => p.Fitness)];
        Certificates(QualificationKind.HighTech, HighTech, region, fit, 12, 88, null);
        List<InventedPath> innovative = [.. fit.OrderByDescending(p => p.IsInnovative)];
        foreach (var path in Certificates(QualificationKind.Specialised, Specialised, region, innovative, 9, 85, "省级").Where(_ => random.Next(14) == 0))
        {
            path.Renewed(QualificationKind.LittleGiant, made.LastYear - random.Next(3), 7, 90, "国家级");
        }

        YearByYear(region, fit);
    }

    // Three years each. In the first year those of the two years before it still hold. Yields all that ever were recognised.
    private List<InventedPath> Certificates(QualificationKind kind, string indicator, string region, List<InventedPath> candidates, int month, int chance, string? level)
    {
        var held = new Dictionary<InventedPath, int>();
        List<InventedPath> ever = [];
        for (var year = made.LastYear - 4; year <= made.Today.Year; year++)
        {
            var lapsing = held.Where(h => h.Value == year - 3).Select(h => h.Key).ToList();
            lapsing.ForEach(p => held.Remove(p));
            var places = Places(kind, indicator, region, year) - held.Count;
            foreach (var path in lapsing.Where(_ => random.Next(100) < chance).Take(Math.Max(0, places)).ToList())
            {
                Recognise(path, year);
                places--;
            }

            foreach (var path in candidates.Where(p => !held.ContainsKey(p) && !lapsing.Contains(p)).ToList())
            {
                var on = year == made.LastYear - 4 ? year - random.Next(3) : year;
                if (places > 0 && path.Enterprise.RegisteredOn < new DateOnly(on - 1, month, 1))
                {
                    Recognise(path, on);
                    ever.Add(path);
                    places--;
                }
            }
        }

        return ever;

        void Recognise(InventedPath path, int on)
        {
            var day = new DateOnly(on, month, 1 + random.Next(28));
            made.Qualify(path.Enterprise.Id, kind, day, day.AddYears(3).AddDays(-1), level);
            held[path] = on;
        }
    }

    // 入库 rests on the figures of the year before and holds until the end of the next March; who was in it mostly stays.
    private void YearByYear(string region, List<InventedPath> candidates)
    {
        HashSet<InventedPath> before = [];
        for (var year = made.LastYear - 4; year <= made.Today.Year; year++)
        {
            var chosen = candidates.Where(p => p.MayBeTechSme(year)).OrderByDescending(p => before.Contains(p) && random.Next(100) < 92).ThenByDescending(p => p.Fitness)
                .Take(Math.Max(0, Places(QualificationKind.TechSme, TechSme, region, year))).ToHashSet();
            foreach (var path in chosen)
            {
                made.Qualify(path.Enterprise.Id, QualificationKind.TechSme, new(year, 4 + random.Next(6), 1 + random.Next(28)), new(year + 1, 3, 31));
            }

            before = chosen;
        }
    }

    private int Places(QualificationKind kind, string indicator, string region, int year) => (StatedCounts.Of(indicator, region, year) ?? 0) - made.ByHand(region, kind, new(year, 12, 31));
}
