using Chuangpu.Enterprises.Cultivation.SelfTests;
using Chuangpu.Enterprises.Demo;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Enterprises.Subjects;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Cultivation;

/// <summary>Puts some of the invented enterprises into the pool, with coaching at every stage; the same ones on every installation.</summary>
internal sealed class CultivationSeed(ChuangpuDb db, EnterpriseFacts facts, TimeProvider clock) : ISeed
{
    private const int Members = 72;
    private const string By = "演示-市局工作人员";

    private static readonly string[] Coaches = ["演示科技服务团队", "演示专家服务团队", "演示财务辅导组"];

    /// <inheritdoc />
    public int Order => EnterprisesSeed.Place + 1;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<PoolMember>().AnyAsync(m => m.IsDemo, cancellation))
        {
            return;
        }

        var today = clock.Today();
        var recognised = db.Set<Qualification>().Where(q => q.Kind == QualificationKind.HighTech && q.EndedAt == null && (q.ValidUntil == null || q.ValidUntil >= today)).Select(q => q.EnterpriseId);
        var candidates = await db.Set<Enterprise>().Where(e => e.IsDemo && e.State == EnterpriseState.Operating && e.KeyField == true && e.Organisation.RegionCode.StartsWith("1404") && !recognised.Contains(e.Id))
            .OrderBy(e => e.Organisation.CreditCode).Select(e => e.Id).ToListAsync(cancellation);
        // The codes begin with the county: every so manieth, so that all counties have some.
        var every = Math.Max(1, candidates.Count / Members);
        var subjects = await facts.ListAsync([.. candidates.Where((_, i) => i % every == 0).Take(Members)], today, cancellation);
        for (var i = 0; i < subjects.Count; i++)
        {
            Add(subjects[i].OrganisationId, i, SelfTest.Of(Recognition.HighTech, subjects[i].Facts, today), today);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private void Add(Guid id, int number, SelfTest test, DateOnly today)
    {
        var joined = today.AddDays(-40 - (number * 11 % 600));
        var gone = number % 12 == 7;
        db.Add(new PoolMember
        {
            EnterpriseId = id,
            JoinedOn = joined,
            JoinReason = "演示数据：主要产品属于重点领域，有核心知识产权，近年有研发投入。",
            JoinedBy = By,
            LeftOn = gone ? today.AddDays(-number % 30) : null,
            LeaveKind = gone ? LeaveKind.Unsuited : null,
            LeaveNote = gone ? "演示数据：连续两年没有研发投入。" : null,
            IsDemo = true,
        });
        if (number % 3 == 2)
        {
            return;
        }

        var step = test.Gaps.FirstOrDefault(g => g.Effort is not null);
        var (held, finished) = (today.AddDays(-5 - (number * 7 % 90)), number % 4 == 0);
        db.Add(new CoachingNote
        {
            EnterpriseId = id,
            HeldOn = held < joined ? joined : held,
            Coach = Coaches[number % Coaches.Length],
            Text = $"演示数据：逐项核对认定条件，{(test.Gaps.Count == 0 ? "条件已经具备" : $"主要差在{test.Gaps[0].Condition}")}。",
            NextStep = gone ? null : step is null ? "补充专家评分项的佐证材料" : $"落实“{step.Condition}”的改进",
            NextStepDueOn = gone ? null : today.AddDays((number * 5 % 60) - 20),
            NextStepDoneOn = finished && !gone ? today.AddDays(-2) : null,
            NextStepResult = finished && !gone ? "演示数据：材料已经补齐。" : null,
            EnteredBy = By,
            EnteredAt = clock.GetUtcNow().UtcDateTime,
            IsDemo = true,
        });
    }
}
