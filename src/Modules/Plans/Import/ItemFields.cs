using Chuangpu.Plans.Clauses;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Projects;
using Chuangpu.Plans.PromisedDocuments;
using Chuangpu.Plans.Source;
using Chuangpu.Plans.Tasks;

namespace Chuangpu.Plans.Import;

/// <summary>Carries fields between findings and the items of the register. What people entered later (values, progress, dates) is never touched.</summary>
internal static class ItemFields
{
    /// <summary>The fields an item holds.</summary>
    public static FindingFields Of(PlanItem item) => item switch
    {
        Goal g => new GoalFields
        {
            Name = g.Name,
            Unit = g.Unit,
            Kind = g.Kind,
            BaselineValue = g.BaselineValue,
            BaselineYear = g.BaselineYear,
            Operator = g.Operator,
            TargetValue = g.TargetValue,
            TargetMax = g.TargetMax,
            TargetYear = g.TargetYear,
            Per = g.Per,
            TargetText = g.TargetText,
        },
        PlanTask t => new TaskFields { Title = t.Title, Lead = Names(t, leads: true), Support = Names(t, leads: false) },
        PoolProject p => new ProjectFields { Name = p.Name, Actors = p.Actors, Verb = p.Verb },
        PromisedDocument d => new DocumentFields { Title = d.Title, Verb = d.Verb },
        PolicyClause c => new ClauseFields
        {
            Title = c.Title,
            Amounts = [.. c.Amounts.OrderBy(a => a.Ordinal).Select(a => new AmountFields { Value = a.Value, Kind = ExtractTerms.Amount(a.Kind), Condition = a.Condition.Length == 0 ? null : a.Condition })],
        },
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name, "An unknown kind of item."),
    };

    /// <summary>A new item with these fields.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="place">The sentence.</param>
    /// <param name="heading">The heading above it.</param>
    /// <param name="by">Who accepted it.</param>
    /// <param name="at">When it entered the register (UTC).</param>
    /// <param name="organisations">Finds the units.</param>
    public static PlanItem Create(FindingFields fields, Guid plan, SourcePlace place, Guid? heading, Guid? by, DateTime at, OrganisationNames organisations)
    {
        PlanItem item = fields switch
        {
            GoalFields => new Goal { PlanId = plan, Place = place, HeadingId = heading, AcceptedBy = by, AcceptedAt = at, Name = "", Unit = "" },
            TaskFields => new PlanTask { PlanId = plan, Place = place, HeadingId = heading, AcceptedBy = by, AcceptedAt = at, Title = "" },
            ProjectFields => new PoolProject { PlanId = plan, Place = place, HeadingId = heading, AcceptedBy = by, AcceptedAt = at, Name = "" },
            DocumentFields => new PromisedDocument { PlanId = plan, Place = place, HeadingId = heading, AcceptedBy = by, AcceptedAt = at, Title = "" },
            ClauseFields => new PolicyClause { PlanId = plan, Place = place, HeadingId = heading, AcceptedBy = by, AcceptedAt = at, Title = "" },
            _ => throw new ArgumentOutOfRangeException(nameof(fields), fields.GetType().Name, "Unknown fields."),
        };
        Put(fields, item, organisations);
        return item;
    }

    /// <summary>Puts the fields into an item and leaves everything else of it alone.</summary>
    public static void Put(FindingFields fields, PlanItem item, OrganisationNames organisations)
    {
        switch (fields, item)
        {
            case (GoalFields f, Goal goal):
                Put(f, goal);
                break;
            case (TaskFields f, PlanTask task):
                task.Title = f.Title;
                Put(f, task, organisations);
                break;
            case (ProjectFields f, PoolProject project):
                (project.Name, project.Actors, project.Verb) = (f.Name, f.Actors, f.Verb);
                break;
            case (DocumentFields f, PromisedDocument document):
                (document.Title, document.Verb) = (f.Title, f.Verb);
                break;
            case (ClauseFields f, PolicyClause clause):
                clause.Title = f.Title;
                Put(f, clause);
                break;
            default:
                throw new ArgumentException("Fields and item are of different kinds.", nameof(item));
        }
    }

    /// <summary>The rows of its own that an item has.</summary>
    public static IEnumerable<object> Parts(PlanItem item) => item switch
    {
        PlanTask task => task.Units,
        PolicyClause clause => clause.Amounts,
        _ => [],
    };

    private static void Put(GoalFields f, Goal goal)
    {
        goal.Name = f.Name;
        goal.Unit = f.Unit;
        goal.Kind = f.Kind ?? goal.Kind;
        goal.BaselineValue = f.BaselineValue;
        goal.BaselineYear = f.BaselineYear;
        goal.Operator = f.Operator;
        goal.TargetValue = f.TargetValue;
        goal.TargetMax = f.TargetMax;
        goal.TargetYear = f.TargetYear;
        goal.Per = f.Per;
        goal.TargetText = f.TargetText;
    }

    private static void Put(TaskFields f, PlanTask task, OrganisationNames organisations)
    {
        if (Names(task, leads: true).SequenceEqual(f.Lead) && Names(task, leads: false).SequenceEqual(f.Support))
        {
            return;
        }

        // A unit that stays keeps the organisation somebody linked it to.
        var linked = task.Units.Where(u => u.OrganisationId is not null).GroupBy(u => u.Name).ToDictionary(g => g.Key, g => g.First().OrganisationId);
        task.Units.Clear();
        foreach (var (name, leads) in f.Lead.Select(n => (n, true)).Concat(f.Support.Select(n => (n, false))))
        {
            task.Units.Add(new TaskUnit
            {
                TaskId = task.Id,
                Name = name,
                OrganisationId = linked.GetValueOrDefault(name) ?? organisations.Find(name),
                Leads = leads,
                Ordinal = task.Units.Count,
            });
        }
    }

    private static void Put(ClauseFields f, PolicyClause clause)
    {
        clause.Amounts.Clear();
        foreach (var amount in f.Amounts)
        {
            clause.Amounts.Add(new ClauseAmount
            {
                ClauseId = clause.Id,
                Value = amount.Value,
                Kind = ExtractTerms.Amount(amount.Kind),
                Condition = amount.Condition ?? "",
                Ordinal = clause.Amounts.Count,
            });
        }
    }

    private static List<string> Names(PlanTask task, bool leads) => [.. task.Units.Where(u => u.Leads == leads).OrderBy(u => u.Ordinal).Select(u => u.Name)];
}
