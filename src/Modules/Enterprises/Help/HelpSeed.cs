using Chuangpu.Enterprises.Demo;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Help;

/// <summary>Names invented people who help some of the invented enterprises, with visits and problems in every state.</summary>
internal sealed class HelpSeed(ChuangpuDb db, TimeProvider clock) : ISeed
{
    private const int Helped = 45;
    private const string By = "演示-市局工作人员";

    private static readonly string[] Leaders = ["演示领导甲", "演示领导乙", "演示领导丙", "演示领导丁", "演示领导戊"];
    private static readonly string[] Teams = ["演示煤化工专家团队", "演示光电专家团队", "演示装备专家团队"];
    private static readonly string[] Problems = ["缺少检测设备", "研发费用归集不规范", "招不到研发人员", "成果转化缺少中试场地", "贷款抵押物不足"];

    /// <inheritdoc />
    public int Order => EnterprisesSeed.Place + 3;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<HelpAssignment>().AnyAsync(a => a.IsDemo, cancellation))
        {
            return;
        }

        var enterprises = await db.Set<Enterprise>().Where(e => e.IsDemo && e.State == EnterpriseState.Operating && e.Organisation.RegionCode.StartsWith("1404"))
            .OrderBy(e => e.Organisation.ShortName == "演示光电" ? 0 : 1).ThenBy(e => e.Organisation.CreditCode).Select(e => e.Id).ToListAsync(cancellation);
        // The codes begin with the county: every so manieth, so that all counties have some.
        var every = Math.Max(1, enterprises.Count / Helped);
        foreach (var (id, number) in enterprises.Where((_, i) => i % every == 0).Take(Helped).Select((id, i) => (id, i)))
        {
            Add(id, number);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private void Add(Guid id, int number)
    {
        var leader = Assign(id, HelpKind.Leader, Leaders[number % Leaders.Length], "演示县区领导班子成员", number);
        var commissioner = number % 4 == 3 ? null : Assign(id, HelpKind.Commissioner, $"演示特派员{number / 3 + 1:D2}", "演示科研单位，高级工程师", number);
        if (number % 3 != 2)
        {
            Assign(id, HelpKind.ExpertTeam, Teams[number % Teams.Length], null, number);
        }

        Visit(leader, number, 15 + (number * 13 % 130));
        if (commissioner is not null && number % 2 == 0)
        {
            Visit(commissioner, number + 1, 5 + (number * 7 % 60));
        }
    }

    private HelpAssignment Assign(Guid id, HelpKind kind, string name, string? office, int number)
    {
        var help = new HelpAssignment
        {
            EnterpriseId = id,
            Kind = kind,
            Name = name,
            Office = office,
            From = clock.Today().AddDays(-200 - number),
            VisitEveryDays = kind == HelpKind.Leader ? 90 : 60,
            IsDemo = true,
        };
        db.Add(help);
        return help;
    }

    private void Visit(HelpAssignment help, int number, int daysAgo)
    {
        var today = clock.Today();
        var visit = new HelpVisit
        {
            EnterpriseId = help.EnterpriseId,
            AssignmentId = help.Id,
            VisitedOn = today.AddDays(-daysAgo),
            Text = "演示数据：查看研发场所，听取研发计划和困难。",
            EnteredBy = By,
            EnteredAt = clock.GetUtcNow().UtcDateTime,
            IsDemo = true,
        };
        if (number % 5 != 4)
        {
            var state = (ProblemState)(number % 3);
            visit.Problems.Add(new HelpProblem
            {
                EnterpriseId = help.EnterpriseId,
                VisitId = visit.Id,
                Text = $"演示数据：{Problems[number % Problems.Length]}",
                Handler = "演示县科技局",
                DueOn = visit.VisitedOn.AddDays(30),
                State = state,
                Answer = state == ProblemState.Open ? null : "演示数据：已协调解决办法。",
                AnsweredOn = state == ProblemState.Open ? null : visit.VisitedOn.AddDays(Math.Min(daysAgo, 10)),
                ClosedOn = state == ProblemState.Closed ? visit.VisitedOn.AddDays(Math.Min(daysAgo, 14)) : null,
                IsDemo = true,
            });
        }

        db.Add(visit);
    }
}
