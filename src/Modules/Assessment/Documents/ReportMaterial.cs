using Chuangpu.Assessment.Contracts;
using Chuangpu.Kernel.Publicity;
using Chuangpu.Plans.Contracts;
using Chuangpu.Policies.Contracts;

namespace Chuangpu.Assessment.Documents;

/// <summary>Everything a report rests on, as it was known on the day.</summary>
public sealed record ReportMaterial
{
    public required ReportRequest Request { get; init; }

    /// <summary>Where the platform is reached.</summary>
    public required PublicAddress Site { get; init; }

    public required PlanInForce Plan { get; init; }

    /// <summary>The plan's region (six digits).</summary>
    public required string RegionCode { get; init; }

    public required string RegionName { get; init; }

    public required string Signer { get; init; }

    public required DateOnly WrittenOn { get; init; }

    public required IReadOnlyList<PlanGoal> Goals { get; init; }

    /// <summary>The report put on file before with which this one is compared, or null.</summary>
    public EarlierReport? Earlier { get; init; }

    /// <summary>Who answers for the figures of indicators that were entered.</summary>
    public required IReadOnlyDictionary<(string Indicator, int Year), StatisticAuthors> Authors { get; init; }

    /// <summary>The names of people with their units, such as 张三（长治市科技局）.</summary>
    public required IReadOnlyDictionary<Guid, string> People { get; init; }

    /// <summary>The names of the indicators the goals are measured by.</summary>
    public required IReadOnlyDictionary<string, Statistic> Indicators { get; init; }

    public required IReadOnlyList<PlanTaskStanding> Tasks { get; init; }

    /// <summary>The tasks at the end of the report's year, which departments are measured by.</summary>
    public required IReadOnlyList<PlanTaskStanding> TasksOfYear { get; init; }

    /// <summary>The plan's pool of projects, those taken out of it included.</summary>
    public required IReadOnlyList<PlanProjectStanding> Projects { get; init; }

    /// <summary>The names of the departments that lead tasks.</summary>
    public required IReadOnlyDictionary<Guid, string> Departments { get; init; }

    public required IReadOnlyList<BudgetYear> Money { get; init; }

    /// <summary>The published assessment of the year, or null.</summary>
    public PublishedAssessment? Assessment { get; init; }

    /// <summary>The share of the plan's time that is gone, in whole percent rounded down.</summary>
    public int TimePercent
    {
        get
        {
            var (first, last) = (new DateOnly(Plan.StartYear, 1, 1), new DateOnly(Plan.EndYear, 12, 31));
            var days = last.DayNumber - first.DayNumber + 1;
            return Math.Clamp(100 * (Request.On.DayNumber - first.DayNumber + 1) / days, 0, 100);
        }
    }
}
