using System.Text.Encodings.Web;
using System.Text.Json;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Open;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Export;

/// <summary>Writes a plan's state as a file; who took it is recorded.</summary>
public sealed class ExportPlan(ChuangpuDb db, ReadPlanState read, CurrentActor current, TimeProvider clock) : IUseCase
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What to write.</summary>
    public sealed record Request(Guid PlanId, ExportFormat Format);

    /// <summary>A file ready to be sent or saved.</summary>
    /// <param name="Name">A name for it.</param>
    /// <param name="Content">The content, at its start.</param>
    public sealed record File(string Name, MemoryStream Content);

    public async Task<Result<File>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var found = await read.HandleAsync(request.PlanId, cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        var state = found.Value;
        var content = new MemoryStream();
        switch (request.Format)
        {
            case ExportFormat.Docx:
                PlanReport.Make(state, await SignerAsync(state, cancellation)).Write(content, clock.GetUtcNow());
                break;
            case ExportFormat.Xlsx:
                PlanWorkbook.Write(content, state, clock.GetUtcNow());
                break;
            default:
                await JsonSerializer.SerializeAsync(content, OpenPlanDetail.Of(state), Json, cancellation);
                break;
        }

        var extension = request.Format.ToString().ToLowerInvariant();
        await AuditTrail.RecordAsync(db, current.Actor, clock, "Exported", "Plan", state.Plan.Id.ToString(), extension, cancellation);
        content.Position = 0;
        return new File($"{state.Plan.Title}_执行情况_{state.AsOf:yyyyMMdd}.{extension}", content);
    }

    // The bureau somebody works for signs what they take out; else the region's, by its kind of name.
    private async Task<string> SignerAsync(PlanState state, CancellationToken cancellation) =>
        await db.Set<Organisation>().Where(o => o.Id == current.Actor.OrganisationId && o.RegionCode == state.Plan.RegionCode).Select(o => o.Name).SingleOrDefaultAsync(cancellation)
        ?? $"{state.RegionName}科技主管部门";
}
