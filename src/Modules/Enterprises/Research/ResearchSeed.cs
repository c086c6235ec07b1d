using Chuangpu.Enterprises.Demo;
using Chuangpu.Enterprises.Figures;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Research;

/// <summary>Ledgers of some invented enterprises for the last two full years, that of the demo account among them; one project of each became an intangible asset.</summary>
internal sealed class ResearchSeed(ChuangpuDb db, TimeProvider clock) : ISeed
{
    private const int Others = 20;

    // In thousandths of the year's R&D expense; the rest is pay.
    private static readonly (ExpenseCategory Category, ExpenseMode Mode, int Share, string Note)[] Parts =
    [
        (ExpenseCategory.Materials, ExpenseMode.InHouse, 180, "试制材料"), (ExpenseCategory.Depreciation, ExpenseMode.InHouse, 60, "试验设备折旧"),
        (ExpenseCategory.Amortisation, ExpenseMode.InHouse, 20, "设计软件摊销"), (ExpenseCategory.Design, ExpenseMode.InHouse, 40, "新产品设计"),
        (ExpenseCategory.Other, ExpenseMode.InHouse, 110, "差旅、评审、检索"), (ExpenseCategory.Personnel, ExpenseMode.EntrustedDomestic, 90, "委托高校试验"),
        (ExpenseCategory.Personnel, ExpenseMode.EntrustedAbroad, 30, "委托境外机构检测"),
    ];

    /// <inheritdoc />
    public int Order => EnterprisesSeed.Place + 2;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<ResearchProject>().AnyAsync(p => p.IsDemo, cancellation))
        {
            return;
        }

        var last = clock.Today().Year - 1;
        var enterprises = await db.Set<Enterprise>().Include(e => e.Organisation).Where(e => e.IsDemo && e.State == EnterpriseState.Operating && e.KeyField == true)
            .OrderBy(e => e.Organisation.ShortName == "演示光电" ? 0 : 1).ThenBy(e => e.Organisation.CreditCode).Take(Others + 1).ToListAsync(cancellation);
        var ids = enterprises.ConvertAll(e => e.Id);
        var spent = (await db.Set<YearFigures>().AsNoTracking().InForce().Where(f => ids.Contains(f.EnterpriseId) && f.Year >= last - 1 && f.Research > 0).ToListAsync(cancellation)).ToLookup(f => f.EnterpriseId);
        foreach (var enterprise in enterprises)
        {
            Add(enterprise.Id, last, [.. spent[enterprise.Id]]);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private void Add(Guid id, int last, IReadOnlyList<YearFigures> years)
    {
        ResearchProject[] projects =
        [
            new() { EnterpriseId = id, Name = "演示：关键工艺研究", Number = $"演示研〔{last - 1}〕1号", StartsOn = new(last - 1, 1, 1), IsDemo = true },
            new() { EnterpriseId = id, Name = "演示：新产品开发", Number = $"演示研〔{last - 1}〕2号", StartsOn = new(last - 1, 1, 1), IsDemo = true },
        ];
        var developed = new ResearchProject { EnterpriseId = id, Name = "演示：检测软件开发", Number = $"演示研〔{last - 1}〕3号", StartsOn = new(last - 1, 1, 1), EndsOn = new(last - 1, 10, 31), IsDemo = true };
        db.AddRange(projects);
        db.Add(developed);
        foreach (var year in years)
        {
            var total = year.Research!.Value;
            var (left, number) = (total, 0);
            if (year.Year == last - 1)
            {
                // More other costs than the limit, so that the cost and the part of it that counts differ.
                var (pay, other) = (total / 1000 * 150, total / 1000 * 30);
                Write(developed, ExpenseCategory.Personnel, ExpenseMode.InHouse, pay, new(year.Year, 6, 25), $"演示{year.Year}-开1", "开发阶段人员工资", true);
                Write(developed, ExpenseCategory.Other, ExpenseMode.InHouse, other, new(year.Year, 9, 10), $"演示{year.Year}-开2", "开发阶段测试、评审", true);
                left -= pay + other;
            }

            foreach (var (category, mode, share, note) in Parts)
            {
                var part = total / 1000 * share;
                left -= part;
                Write(projects[number % 2], category, mode, part, new(year.Year, 2 + number, 20), $"演示{year.Year}-{++number:D3}", note);
            }

            if (year.Year == last - 1)
            {
                db.Add(new IntangibleAsset
                {
                    EnterpriseId = id,
                    ProjectId = developed.Id,
                    Name = "演示检测软件著作权",
                    RightNumber = "演示软著登字第0001号",
                    UsableFrom = new(last - 1, 10, 1),
                    LifeMonths = IntangibleAsset.OrdinaryMonths,
                    EnteredBy = "演示-企业用户",
                    EnteredAt = clock.GetUtcNow().UtcDateTime,
                    IsDemo = true,
                });
            }

            foreach (var (project, i) in projects.Select((p, i) => (p, i)))
            {
                Write(project, ExpenseCategory.Personnel, ExpenseMode.InHouse, i == 0 ? left / 3 : left - (left / 3), new(year.Year, 12, 25), $"演示{year.Year}-{++number:D3}", "研发人员工资");
            }
        }
    }

    private void Write(ResearchProject project, ExpenseCategory category, ExpenseMode mode, long fen, DateOnly day, string voucher, string note, bool capitalised = false)
    {
        if (fen > 0)
        {
            db.Add(new LedgerEntry
            {
                EnterpriseId = project.EnterpriseId,
                ProjectId = project.Id,
                Date = day,
                Category = category,
                Mode = mode,
                IsCapitalised = capitalised,
                AmountFen = fen,
                Voucher = voucher,
                Note = $"演示数据：{note}",
                EnteredBy = "演示-企业用户",
                EnteredAt = clock.GetUtcNow().UtcDateTime,
                IsDemo = true,
            });
        }
    }
}
