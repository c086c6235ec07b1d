using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Supervision;
using Chuangpu.Plans.Tasks;
using Chuangpu.Plans.Tasks.Reports;
using Chuangpu.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Tests.Tasks;

/// <summary>A published plan of the invented city with one task: a department leads, another supports, the bureau supervises. Today is 2025-06-30.</summary>
internal sealed record TaskScene(TestPlatform Platform, Plan Plan, PlanTask Task, Organisation Lead, Organisation Support)
{
    public Actor Reporter { get; } = Actors.Department(Lead.Id, "牵头单位科员");

    public Actor Supporter { get; } = Actors.Department(Support.Id, "配合单位科员");

    public Actor Bureau { get; } = Actors.Staff();

    public static DateOnly Today { get; } = new(2025, 6, 30);

    public static async Task<TaskScene> SetAsync(TestPlatform platform, DateOnly? due = null, DateOnly? start = null)
    {
        var lead = await platform.GivenAsync(AnOrganisation("云川市工业和信息化局"));
        var support = await platform.GivenAsync(AnOrganisation("云川市财政局"));
        var plan = await platform.GivenAsync(PlanBuilder.APlan());
        var task = PlanBuilder.ATask(plan, lead.Id);
        task.Units.Add(new TaskUnit { TaskId = task.Id, Name = "市财政局", OrganisationId = support.Id, Leads = false, Ordinal = 1 });
        (task.DueOn, task.StartOn) = (due, start);
        await platform.GivenAsync(task);
        return new TaskScene(platform, plan, task, lead, support);
    }

    public static Organisation AnOrganisation(string name) => new() { Name = name, Kind = OrganisationKind.Department, RegionCode = Actors.City };

    /// <summary>An account that can be told something.</summary>
    public async Task<Actor> AccountAsync(Role role, string? region = null, Guid? organisation = null)
    {
        var user = await Platform.GivenAsync(new User { UserName = $"u{Guid.NewGuid():N}", DisplayName = "某人", Role = role, RegionCode = region, OrganisationId = organisation });
        return new Actor(user.Id, user.DisplayName, role, region, organisation);
    }

    public SaveReport.Request AReport(bool submit = true, int percent = 40, TaskState state = TaskState.UnderWay) => new()
    {
        TaskId = Task.Id,
        PeriodEnd = new DateOnly(2025, 6, 20),
        ProposedState = state,
        Percent = percent,
        Text = "完成选址。",
        Submit = submit,
    };

    public Task<Kernel.Results.Result<Guid>> SaveAsync(SaveReport.Request request, Actor? actor = null, params Evidence.EvidenceUpload[] files) =>
        Platform.AsAsync<SaveReport, Kernel.Results.Result<Guid>>(actor ?? Reporter, u => u.HandleAsync(request, files));

    public async Task<ProgressReport> SubmittedAsync(SaveReport.Request? request = null)
    {
        var id = (await SaveAsync(request ?? AReport())).Value;
        return await ReportAsync(id);
    }

    public Task<ProgressReport> ReportAsync(Guid id) => Platform.SeeAsync(db => db.Set<ProgressReport>().Include(r => r.Files).SingleAsync(r => r.Id == id));

    public Task<PlanTask> TaskNowAsync() => Platform.SeeAsync(db => db.Set<PlanTask>().SingleAsync(t => t.Id == Task.Id));

    public Task<Kernel.Results.Result> DecideAsync(ProgressReport report, ReportDecision decision, string? reason = null, Actor? actor = null) =>
        Platform.AsAsync<DecideReport, Kernel.Results.Result>(
            actor ?? Bureau, u => u.HandleAsync(new() { ReportId = report.Id, Version = report.Version, Decision = decision, Reason = reason }));

    public SupervisionItem AnItem(SupervisionState state = SupervisionState.Open, DateOnly? due = null) => new()
    {
        RegionCode = Plan.RegionCode,
        PlanId = Plan.Id,
        TaskId = Task.Id,
        Kind = SupervisionKind.Routine,
        Title = "台账不完整",
        Text = "缺少二季度记录，请补齐。",
        ResponsibleId = Lead.Id,
        DueOn = due ?? new DateOnly(2025, 8, 31),
        OpenedOn = new DateOnly(2025, 6, 1),
        State = state,
    };
}
