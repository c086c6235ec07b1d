using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Plans.Contracts;
using Chuangpu.Plans.Export;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Import;
using Chuangpu.Plans.Open;
using Chuangpu.Plans.Opinions;
using Chuangpu.Plans.Projects;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Supervision;
using Chuangpu.Plans.Tasks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Plans;

/// <summary>Plans and responsibility (规划与责任): reading a plan, tracking its goals, tasks, projects and promised documents.</summary>
public sealed class PlansModule : IModule
{
    /// <inheritdoc />
    public string Title => "规划实施";

    /// <inheritdoc />
    public IReadOnlyList<MenuEntry> Menu { get; } =
    [
        new("规划台账", "/plans", "flag", 10, Capability.ReadPlans),
        new("任务", "/tasks", "list", 20, Capability.ReadPlans),
        new("项目库", "/projects", "layers", 30, Capability.ReadPlans),
        new("督查", "/supervision", "eye", 40, Capability.ReadPlans),
        new("公众意见", "/opinions", "comment", 50, Capability.ModerateOpinions),
    ];

    /// <inheritdoc />
    public void AddServices(IServiceCollection services) => services.AddScoped<ISuperviseCauses, SuperviseCauses>().AddScoped<IPlanGoals, PlanGoals>().AddScoped<IPlanTasks, PlanTasks>().AddScoped<IPlanProjects, PlanProjects>().AddScoped<IPlansInForce, PlansInForce>()
        .AddScoped<IImplementation, ReadImplementation>().AddScoped<IInstructions, GiveInstruction>().AddOpinionLimit();

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        ImportEndpoints.Map(endpoints);
        ExtractEndpoint.Map(endpoints);
        endpoints.MapReports().MapOpenPlans();
    }
}
