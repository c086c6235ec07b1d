using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.PropertyRights;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;

namespace Chuangpu.Enterprises.Demo;

/// <summary>What happened to one invented enterprise over the years, but for the recognitions that are counted (<see cref="InventedRecognitions"/>).</summary>
internal sealed class InventedPath(InventedBase made, Random random, Enterprise enterprise, bool isTechnical, bool isWhole, int firstYear)
{
    private readonly Dictionary<int, YearFigures> _years = [];
    private readonly bool _isIndustry = Industries.SectionOf(enterprise.IndustryCode) is "B" or "C" or "D";

    public Enterprise Enterprise => enterprise;

    /// <summary>Whether it is an innovative small enterprise, from which specialised ones come.</summary>
    public bool IsInnovative { get; private set; }

    /// <summary>How likely it is recognised: technical enterprises first, of these the ones with research and people for it.</summary>
    public int Fitness => !isTechnical ? 0 : _years.Values.LastOrDefault() is { } f && f.Research * 1000 >= f.Revenue * 30 && f.TechStaff * 10 >= f.Staff ? 2 : 1;

    private Guid Id => enterprise.Id;

    /// <summary>Whether it is small enough by the figures of the year before, or the first there are.</summary>
    public bool MayBeTechSme(int year) =>
        enterprise.RegisteredOn?.Year < year && (_years.GetValueOrDefault(year - 1) ?? _years.Values.FirstOrDefault()) is { Revenue: <= 20_000_000_000, Staff: <= 500 };

    public void Write()
    {
        var rights = Rights();
        Grow(rights);
        Recognise();
        if (isTechnical && random.Next(5) == 0)
        {
            for (var i = random.Next(3); i >= 0; i--)
            {
                var kind = random.Next(4) switch { 0 => "技术转让", 1 => "技术许可", 2 => "技术服务", _ => "技术开发" };
                made.Contract(Id, kind, random.Next(3) == 0 ? "受让" : "输出", 8 + random.Next(400), 30 + random.Next(71), made.Day(made.LastYear - random.Next(2), 1 + random.Next(12), 15));
            }
        }

        if (isTechnical && random.Next(12) == 0)
        {
            made.Award(Id, "演示：省级研发费用后补助", "省级", 5 + random.Next(60), made.Day(made.LastYear, 10, 20));
        }

        if (isTechnical && random.Next(70) == 0)
        {
            made.Win(Id, random.Next(9) == 0 ? "国家级" : "省部级", random.Next(2) == 0 ? "二等奖" : "三等奖", 1 + random.Next(4), 5 + random.Next(20), made.Day(made.LastYear - random.Next(3), 6, 30));
        }

        if (_years.TryGetValue(made.LastYear, out var last))
        {
            enterprise.Size = SizeRule.Of(enterprise.IndustryCode, last.Staff, last.Revenue, last.Assets);
        }
    }

    // First and second class, by the year of their grant.
    private List<(PropertyKind Kind, int Year)> Rights()
    {
        List<(PropertyKind, int)> rights = [];
        if (isTechnical)
        {
            for (var i = random.Next(3) == 0 ? random.Next(5) : 0; i > 0; i--)
            {
                rights.Add((PropertyKind.Invention, made.LastYear - random.Next(6)));
            }

            for (var i = random.Next(9); i > 0; i--)
            {
                rights.Add((_isIndustry ? PropertyKind.UtilityModel : PropertyKind.Software, made.LastYear - random.Next(6)));
            }
        }

        foreach (var (kind, year) in rights)
        {
            made.Own(Id, kind, new(year, 1 + random.Next(12), 1 + random.Next(28)));
        }

        return rights;
    }

    private void Grow(List<(PropertyKind Kind, int Year)> rights)
    {
        long wan = random.Next(100) switch { < 45 => 40 + random.Next(600), < 82 => 400 + random.Next(2600), < 96 => 2500 + random.Next(16000), _ => 20000 + random.Next(90000) };
        var (perHead, intensity, techShare) = (35 + random.Next(60), isTechnical ? 22 + random.Next(60) : random.Next(4) == 0 ? random.Next(20) : 0, isTechnical ? 9 + random.Next(30) : random.Next(8));
        // A few stop reporting a year early, or leave a figure out: not every number is there in time.
        var last = random.Next(33) == 0 ? made.LastYear - 1 : made.LastYear;
        for (var year = firstYear; year <= last; year++)
        {
            wan = Math.Max(10, wan * (1000 + random.Next(-90, 230)) / 1000);
            intensity += isTechnical ? random.Next(-4, 7) : 0;
            var (revenue, at) = ((wan * 1_000_000) + random.Next(1_000_000), year);
            made.Figure(Id, year, f =>
            {
                f.Revenue = revenue;
                f.MainRevenue = Share(revenue, 900 + random.Next(100));
                f.TotalIncome = Share(revenue, 1000 + random.Next(40));
                f.HighTechRevenue = isTechnical ? Share(revenue, 380 + random.Next(520)) : Share(revenue, random.Next(200));
                f.Research = Share(revenue, Math.Max(0, intensity));
                f.DomesticResearch = Share(f.Research.Value, 940 + random.Next(61));
                f.Cost = Share(revenue, 860 + random.Next(130));
                f.Assets = Share(revenue, 700 + random.Next(1300));
                f.Liabilities = Share(f.Assets.Value, 250 + random.Next(500));
                f.Tax = Share(revenue, 15 + random.Next(50));
                f.Profit = revenue - f.Cost - (f.Tax / 3);
                f.Staff = Math.Max(3, wan / perHead);
                f.TechStaff = f.Staff * techShare / 100;
                f.InventionPatents = rights.Count(r => r.Kind == PropertyKind.Invention && r.Year <= at);
                f.OtherRights = rights.Count(r => r.Kind != PropertyKind.Invention && r.Year <= at);
                f.Conversions = random.Next(25) == 0 ? null : isTechnical ? random.Next(7) : 0;
                _years[at] = f;
            });
        }
    }

    private void Recognise()
    {
        var (start, best) = (firstYear, _years.Count == 0 ? 0 : _years.Values.Max(f => f.Revenue ?? 0));
        // Where only a few of a place's enterprises are here, there is no number to meet.
        if (!isWhole && isTechnical)
        {
            foreach (var year in _years.Keys.Where(y => Fitness == 2 && MayBeTechSme(y + 1) && random.Next(10) > 0))
            {
                made.Qualify(Id, QualificationKind.TechSme, new(year + 1, 4 + random.Next(6), 1 + random.Next(28)), new(year + 2, 3, 31));
            }

            if (random.Next(100) < 30)
            {
                Renewed(QualificationKind.HighTech, start - 2 + random.Next(8), 12, 88, null);
            }
        }

        if (isTechnical && random.Next(100) < 26)
        {
            Renewed(QualificationKind.InnovativeSme, start + 1 + random.Next(4), 6, 80, "省级");
            IsInnovative = true;
        }

        if (_isIndustry && best >= 2_000_000_000)
        {
            AboveSize();
        }

        if (isTechnical && best > 10_000_000_000 && random.Next(9) == 0)
        {
            made.Qualify(Id, QualificationKind.Leading, made.Day(made.LastYear - random.Next(3), 11, 20), null, "省级");
        }

        if (random.Next(45) == 0)
        {
            var reformed = made.LastYear - random.Next(5);
            made.Qualify(Id, QualificationKind.JointStock, made.Day(reformed, 5, 18));
            if (random.Next(4) == 0)
            {
                made.Qualify(Id, QualificationKind.Listed, made.Day(Math.Min(made.LastYear, reformed + 1), 10, 12), null, null, random.Next(5) == 0 ? "新三板挂牌" : "区域性股权市场挂牌");
            }
        }

        if (isTechnical && random.Next(12) == 0)
        {
            var level = random.Next(20) switch { 0 => "国家级", < 7 => "省级", _ => "市级" };
            made.Qualify(Id, QualificationKind.ResearchUnit, made.Day(made.LastYear - random.Next(4), 9, 9), null, level, $"{level}企业技术中心");
        }

        if (isTechnical && random.Next(90) == 0)
        {
            made.Qualify(Id, QualificationKind.Gazelle, made.Day(made.LastYear - random.Next(3), 8, 8), made.Day(made.LastYear - random.Next(3), 8, 8).AddYears(3), "省级");
        }
    }

    // Three years each, renewed as often as fortune grants it.
    public void Renewed(QualificationKind kind, int year, int month, int chance, string? level)
    {
        do
        {
            var day = new DateOnly(year, month, 1 + random.Next(28));
            if (enterprise.RegisteredOn < day.AddYears(-1))
            {
                made.Qualify(Id, kind, day, day.AddYears(3).AddDays(-1), level);
            }

            year += 3;
        }
        while (year <= made.Today.Year && random.Next(100) < chance);
    }

    // On the list from the January after a year with 20 million yuan until one after a year without.
    private void AboveSize()
    {
        int? since = null;
        foreach (var (year, f) in _years)
        {
            if (f.Revenue >= 2_000_000_000)
            {
                since ??= year + 1;
            }
            else if (since is { } from)
            {
                made.Qualify(Id, QualificationKind.AboveSize, new(from, 1, 1), new(year, 12, 31));
                since = null;
            }
        }

        if (since is { } open)
        {
            made.Qualify(Id, QualificationKind.AboveSize, new(open, 1, 1));
        }
    }

    private static long Share(long whole, int permille) => whole / 1000 * permille;
}
