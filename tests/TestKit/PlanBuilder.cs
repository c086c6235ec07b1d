using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Source;
using Chuangpu.Plans.Tasks;

namespace Chuangpu.TestKit;

/// <summary>Things of the plans module with all that is needed and nothing else; tests set what they are about.</summary>
public static class PlanBuilder
{
    public static Plan APlan(string region = Actors.City, bool published = true, Guid? preparedBy = null) => new()
    {
        Title = "云川市“十四五”科技创新规划",
        RegionCode = region,
        StartYear = 2021,
        EndYear = 2025,
        Status = published ? PlanStatus.Active : PlanStatus.Draft,
        PublishedAt = published ? new DateTime(2021, 3, 1, 0, 0, 0, DateTimeKind.Utc) : null,
        PreparedBy = preparedBy,
    };

    public static Goal AGoal(Plan plan, string name = "高新技术企业数量", decimal target = 120) => new()
    {
        PlanId = plan.Id,
        Name = name,
        Unit = "家",
        BaselineValue = 60,
        BaselineYear = 2020,
        Operator = TargetOperator.AtLeast,
        TargetValue = target,
        TargetYear = 2025,
        Place = new SourcePlace(),
        AcceptedAt = new DateTime(2021, 3, 1, 0, 0, 0, DateTimeKind.Utc),
    };

    public static PlanTask ATask(Plan plan, Guid? lead = null, string title = "建设中试基地")
    {
        var task = new PlanTask
        {
            PlanId = plan.Id,
            Title = title,
            Place = new SourcePlace(),
            AcceptedAt = new DateTime(2021, 3, 1, 0, 0, 0, DateTimeKind.Utc),
        };
        task.Units.Add(new TaskUnit { TaskId = task.Id, Name = "市科技局", OrganisationId = lead, Leads = true, Ordinal = 0 });
        return task;
    }
}
