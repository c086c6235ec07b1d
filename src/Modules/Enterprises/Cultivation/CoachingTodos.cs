using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Cultivation;

/// <summary>Next steps of coaching that wait: for the enterprise, and for the bureau of its region.</summary>
internal sealed class CoachingTodos(ChuangpuDb db) : ITodoSource
{
    public async Task<IReadOnlyList<TodoItem>> ListAsync(Actor actor, CancellationToken cancellation)
    {
        var waiting = db.Set<CoachingNote>().Where(n => n.NextStep != null && n.NextStepDoneOn == null);
        if (actor.Can(Capability.ReportOwnEnterprise) && actor.OrganisationId is { } own)
        {
            return await waiting.Where(n => n.EnterpriseId == own).OrderBy(n => n.NextStepDueOn)
                .Select(n => new TodoItem("培育下一步：" + n.NextStep, "/enterprises/" + n.EnterpriseId + "/cultivation", n.NextStepDueOn, "企业培育"))
                .ToListAsync(cancellation);
        }

        return actor.Can(Capability.ManageEnterprises) && actor.RegionCode is { } region
            ? await waiting.Where(n => n.Enterprise.Organisation.RegionCode == region).OrderBy(n => n.NextStepDueOn)
                .Select(n => new TodoItem("跟进辅导：" + n.Enterprise.Organisation.Name + "，" + n.NextStep, "/enterprises/" + n.EnterpriseId + "/cultivation", n.NextStepDueOn, "企业培育"))
                .ToListAsync(cancellation)
            : [];
    }
}
