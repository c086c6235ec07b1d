using Chuangpu.Assessment.Contracts;
using Chuangpu.Assessment.Departments;
using Chuangpu.Assessment.Documents;
using Chuangpu.Assessment.Process.Judging;
using Chuangpu.Assessment.Process.Publication;
using Chuangpu.Assessment.Process.Results;
using Chuangpu.Assessment.Runs;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Assessment;

/// <summary>Assessment (考核评估): schemes, runs that can be replayed, explanation of scores, process and documents.</summary>
public sealed class AssessmentModule : IModule
{
    /// <inheritdoc />
    public string Title => "考核评估";

    /// <inheritdoc />
    public IReadOnlyList<MenuEntry> Menu { get; } =
    [
        new("考核评估", "/assessment", "star", 70, Capability.ReadAssessments),
        new("考核工作", "/assessment/processes", "flag", 72, Capability.ReadAssessments) { Also = ["/assessment/cases", "/assessment/appeals"] },
        new("部门任务考核", "/assessment/tasks", "list", 73, Capability.ReadAssessments),
        new("评估报告", "/assessment/documents", "document", 74, Capability.ReadAssessments),
        new("本单位考核", "/assessment/mine", "check", 74, Capability.ReportForAssessment),
        new("我的评审", "/assessment/judging", "edit", 75, Capability.JudgeAssessments),
    ];

    /// <inheritdoc />
    public void AddServices(IServiceCollection services) => services
        .AddScoped<IRunSource, ProcessMaterial>().AddScoped<IRunSource, TaskFigures>().AddScoped<IPublishedAssessments, PublishedAssessments>();

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapJudgingFiles().MapReportDocuments();
}
