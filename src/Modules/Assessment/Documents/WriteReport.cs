using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Documents;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.WebKit;

namespace Chuangpu.Assessment.Documents;

/// <summary>Writes a report from the region's own template, or the one that comes with the program; who took it is recorded.</summary>
public sealed class WriteReport(ChuangpuDb db, ReadReportMaterial read, ReportTemplates templates, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <param name="request">Which.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result<WrittenReport>> HandleAsync(ReportRequest request, CancellationToken cancellation = default)
    {
        var material = await read.HandleAsync(request, cancellation);
        if (!material.Succeeded)
        {
            return material.Problem;
        }

        var template = DocumentTemplate.Read(await templates.ReadAsync(material.Value.RegionCode, request.Kind, cancellation), ReportFields.Schema);
        if (!template.Succeeded)
        {
            // The placeholders may have changed since it was uploaded.
            return new Problem("report.template", $"本地区的模板已不能使用，请修改后重新上传，或恢复默认模板。{template.Problem.Message}");
        }

        var file = template.Value.Fill(ReportContent.Of(material.Value, template.Value.Names), clock.GetUtcNow());
        await AuditTrail.RecordAsync(db, current.Actor, clock, "Exported", "Plan", request.PlanId.ToString(), DisplayText.OfEnum(request.Kind), cancellation);
        return new WrittenReport($"{material.Value.Plan.Title}_{(request.Kind == ReportKind.Yearly ? $"{request.Year}" : "")}{DisplayText.OfEnum(request.Kind)}.docx", file);
    }
}
