using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.PropertyRights;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Organisations;

namespace Chuangpu.Enterprises.Demo;

/// <summary>The demo enterprises with accounts or tasks of their own (data/demo/organisations.json): written by hand, so that each tells a story.</summary>
internal static class NamedEnterprise
{
    // Group, first year's revenue in 万元, growth a year and R&D in thousandths, people, of whom in science and technology in percent.
    private static readonly Dictionary<string, (string Group, long Wan, int Growth, int Research, int Staff, int TechShare)> Known = new()
    {
        ["演示光电"] = ("397", 2600, 1190, 72, 74, 32),
        ["演示新材"] = ("309", 7800, 1080, 38, 150, 14),
        ["演示装备"] = ("351", 17400, 1120, 31, 260, 18),
        ["演示农科"] = ("132", 900, 1060, 25, 31, 16),
    };

    public static void Add(InventedBase made, Organisation organisation)
    {
        if (!Known.TryGetValue(organisation.ShortName ?? "", out var it))
        {
            return;
        }

        var id = organisation.Id;
        var (wan, staff) = (it.Wan, (long)it.Staff);
        for (var year = made.LastYear - 4; year <= made.LastYear; year++)
        {
            var revenue = wan * 1_000_000;
            var (people, at) = (staff, year);
            made.Figure(id, year, f =>
            {
                (f.Revenue, f.MainRevenue, f.TotalIncome) = (revenue, revenue / 100 * 97, revenue / 100 * 101);
                f.HighTechRevenue = revenue / 100 * 78;
                f.Research = revenue / 1000 * it.Research;
                f.DomesticResearch = f.Research;
                (f.Cost, f.Tax, f.Profit) = (revenue / 100 * 91, revenue / 1000 * 34, revenue / 100 * 7);
                (f.Assets, f.Liabilities) = (revenue / 100 * 130, revenue / 100 * 58);
                (f.Staff, f.TechStaff) = (people, people * it.TechShare / 100);
                if (organisation.ShortName == "演示农科" && at == made.LastYear)
                {
                    // Handed in, and not confirmed yet.
                    (f.InForceAt, f.ConfirmedBy) = (null, null);
                }

                (f.InventionPatents, f.OtherRights, f.Conversions) = (at - made.LastYear + 5 > 2 ? 2 : 1, at - made.LastYear + 10, 5);
            });
            (wan, staff) = (wan * it.Growth / 1000, staff + 6);
        }

        var last = made.Figures[^1];
        made.Enterprises.Add(new()
        {
            Id = id,
            IndustryCode = it.Group,
            RegisteredOn = new(2016, 5, 18),
            State = EnterpriseState.Operating,
            ZoneCode = organisation.RegionCode == "140403" ? "140471" : null,
            Size = SizeRule.Of(it.Group, last.Staff, last.Revenue, last.Assets) is var size and not SizeClass.Unknown ? size : SizeClass.Small,
            Dishonest = false,
            Abnormal = false,
            MajorAccident = false,
            Restricted = false,
            KeyField = true,
            CoreRights = true,
            LedStandard = false,
            HasResearchUnit = true,
            HasResearchSign = organisation.ShortName != "演示农科",
            HasResearchSite = true,
            IsDemo = true,
        });
        for (var i = 0; i < 2; i++)
        {
            made.Own(id, PropertyKind.Invention, new(made.LastYear - 4 + (2 * i), 8, 12));
        }

        for (var i = 0; i < 10; i++)
        {
            made.Own(id, PropertyKind.UtilityModel, new(made.LastYear - 4 + (i / 2), 3 + (i % 2), 20));
        }

        for (var year = made.LastYear - 3; year <= made.LastYear + 1 && last.Revenue <= 20_000_000_000; year++)
        {
            made.Qualify(id, QualificationKind.TechSme, new(year, 5, 20), new(year + 1, 3, 31));
        }

        switch (organisation.ShortName)
        {
            // Recognised for the first time last year, with a centre of the city, deals on both sides, and prizes.
            case "演示光电":
                made.Qualify(id, QualificationKind.HighTech, new(made.LastYear, 11, 20), new(made.LastYear + 3, 11, 19));
                made.Qualify(id, QualificationKind.ResearchUnit, new(made.LastYear, 9, 9), null, "市级", "市级企业技术中心");
                made.Qualify(id, QualificationKind.AboveSize, new(made.LastYear - 3, 1, 1));
                made.Contract(id, "技术转让", "受让", 180, 100, new(made.LastYear, 6, 18));
                made.Contract(id, "技术开发", "输出", 95, 80, new(made.LastYear, 10, 9));
                made.Win(id, "省部级", "三等奖", 2, 10, new(made.LastYear, 6, 30));
                made.Award(id, "演示：省级研发费用后补助", "省级", 12, new(made.LastYear, 10, 20));
                made.Object(id, made.LastYear - 1, f => f.Year == made.LastYear - 1 && f.EnterpriseId == id);
                break;
            // Its certificate runs out this year.
            case "演示新材":
                made.Qualify(id, QualificationKind.HighTech, new(made.LastYear - 5, 12, 7), new(made.LastYear - 2, 12, 6));
                made.Qualify(id, QualificationKind.HighTech, new(made.LastYear - 2, 12, 7), new(made.LastYear + 1, 12, 6));
                made.Qualify(id, QualificationKind.AboveSize, new(made.LastYear - 4, 1, 1));
                break;
            case "演示装备":
                made.Qualify(id, QualificationKind.HighTech, new(made.LastYear - 1, 12, 7), new(made.LastYear + 2, 12, 6));
                made.Qualify(id, QualificationKind.Specialised, new(made.LastYear - 1, 9, 12), new(made.LastYear + 2, 9, 11), "省级");
                made.Qualify(id, QualificationKind.AboveSize, new(made.LastYear - 4, 1, 1));
                made.Qualify(id, QualificationKind.JointStock, new(made.LastYear, 5, 18));
                break;
        }
    }
}
