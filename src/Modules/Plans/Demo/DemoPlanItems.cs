using Chuangpu.Kernel.Database;
using Chuangpu.Plans.Clauses;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Projects;
using Chuangpu.Plans.PromisedDocuments;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Source;
using Chuangpu.Plans.Tasks;

namespace Chuangpu.Plans.Demo;

/// <summary>Turns one demo file into the register's own entities.</summary>
/// <param name="file">The file.</param>
/// <param name="organisations">Organisations by short name.</param>
internal sealed class DemoPlanItems(DemoPlan file, IReadOnlyDictionary<string, Guid> organisations)
{
    private readonly Guid _plan = DemoId.Of(file.Key);
    private readonly Guid _version = DemoId.Of($"{file.Key}/1");
    private readonly DateTime _accepted = DemoDay.At(file.KnownFrom);

    public IEnumerable<Entity> All() =>
        [Register(), .. file.Goals.Select(Goal), .. file.Tasks.Select(Task), .. file.Projects.Select(Project), .. file.Documents.Select(Document), .. file.Clauses.Select(Clause)];

    private Plan Register()
    {
        var plan = new Plan
        {
            Id = _plan,
            Title = file.Title,
            RegionCode = file.RegionCode,
            StartYear = file.PeriodStart,
            EndYear = file.PeriodEnd,
            DocumentNumber = file.DocumentNumber,
            Issuer = file.Issuer,
            IssuedOn = file.PublicationDate,
            Status = StatusOf(file.Status),
            PublishedAt = _accepted,
            IsDemo = true,
        };
        // The text of the published plans is not part of this project: only places are known.
        var version = new PlanVersion { Id = _version, PlanId = _plan, Number = 1, Text = null, ReadAt = _accepted };
        version.Headings.AddRange(file.Headings.Select((h, i) => new Heading
        {
            Id = DemoId.Of(h.Id),
            VersionId = _version,
            Ordinal = i,
            Number = h.Number,
            Title = h.Heading,
            Depth = h.Depth,
            Kind = h.Kind,
            Start = h.Start,
            End = h.End,
        }));
        plan.Versions.Add(version);
        return plan;
    }

    private Goal Goal(DemoPlan.GoalEntry g) => new()
    {
        Id = DemoId.Of(g.Id),
        PlanId = _plan,
        Place = PlaceOf(g),
        HeadingId = HeadingOf(g),
        AcceptedAt = _accepted,
        IsDemo = true,
        Name = g.Name,
        Unit = g.Unit ?? "",
        Kind = g.Kind == "约束性" ? GoalKind.Binding : GoalKind.Expected,
        BaselineValue = g.Baseline?.Value,
        BaselineYear = g.Baseline?.Year,
        Operator = OperatorOf(g.Target.Op),
        TargetValue = g.Target.Value,
        TargetMax = g.Target.ValueMax,
        TargetYear = g.Target.Year,
        Per = g.Target.Per,
        TargetText = g.Target.Text,
        SameAsId = g.SameAs is { } first ? DemoId.Of(first) : null,
        IndicatorCode = g.Indicator,
        Note = g.Note,
    };

    private PlanTask Task(DemoPlan.TaskEntry t)
    {
        var task = new PlanTask { Id = DemoId.Of(t.Id), PlanId = _plan, Place = PlaceOf(t), HeadingId = HeadingOf(t), AcceptedAt = _accepted, IsDemo = true, Title = t.Title };
        task.Units.AddRange(t.Lead.Select(n => (Name: n, Leads: true)).Concat(t.Support.Select(n => (Name: n, Leads: false))).Select((u, i) => new TaskUnit
        {
            TaskId = task.Id,
            Name = u.Name,
            OrganisationId = organisations.TryGetValue(u.Name, out var id) ? id : null,
            Leads = u.Leads,
            Ordinal = i,
        }));
        return task;
    }

    private PoolProject Project(DemoPlan.ProjectEntry p) => new()
    {
        Id = DemoId.Of(p.Id),
        PlanId = _plan,
        Place = PlaceOf(p),
        HeadingId = HeadingOf(p),
        AcceptedAt = _accepted,
        IsDemo = true,
        Name = p.Name,
        Actors = string.Join('、', p.Actors),
        Verb = p.Verb ?? "",
        Stage = ProjectStage.Reserve,
    };

    private PromisedDocument Document(DemoPlan.DocumentEntry d) => new()
    {
        Id = DemoId.Of(d.Id),
        PlanId = _plan,
        Place = PlaceOf(d),
        HeadingId = HeadingOf(d),
        AcceptedAt = _accepted,
        IsDemo = true,
        Title = d.Title,
        Verb = d.Verb,
    };

    private PolicyClause Clause(DemoPlan.ClauseEntry c)
    {
        var clause = new PolicyClause { Id = DemoId.Of(c.Id), PlanId = _plan, Place = PlaceOf(c), HeadingId = HeadingOf(c), AcceptedAt = _accepted, IsDemo = true, Title = c.Condition };
        clause.Amounts.AddRange(c.Amounts.Select((a, i) => new ClauseAmount { ClauseId = clause.Id, Value = a.Value, Kind = a.Kind, Condition = a.Condition ?? "", Ordinal = i }));
        return clause;
    }

    private SourcePlace PlaceOf(DemoPlan.Entry e) => new() { VersionId = _version, Start = e.Start, End = e.End, Section = string.Join(" / ", e.Section) };

    private static Guid? HeadingOf(DemoPlan.Entry e) => e.Heading is { } key ? DemoId.Of(key) : null;

    private static PlanStatus StatusOf(string word) => word switch
    {
        "草案" => PlanStatus.Draft,
        "执行中" => PlanStatus.Active,
        "已完成" => PlanStatus.Completed,
        "已废止" => PlanStatus.Repealed,
        _ => throw new InvalidDataException($"The demo file has the unknown status {word}."),
    };

    private static TargetOperator OperatorOf(string op) => op switch
    {
        "=" => TargetOperator.Equal,
        ">=" => TargetOperator.AtLeast,
        "<=" => TargetOperator.AtMost,
        "~" => TargetOperator.About,
        "range" => TargetOperator.Range,
        "relative" => TargetOperator.Relative,
        "growth_total_pct" => TargetOperator.TotalGrowth,
        "growth_annual_pct" => TargetOperator.AnnualGrowth,
        _ => throw new InvalidDataException($"The demo file has the unknown operator {op}."),
    };
}
