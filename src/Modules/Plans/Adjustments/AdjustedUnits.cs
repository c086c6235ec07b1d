using Chuangpu.Plans.Tasks;

namespace Chuangpu.Plans.Adjustments;

/// <summary>The units of a task as one text, joined by 、, so that a decision can name others. A unit that stays keeps its link to an organisation.</summary>
internal static class AdjustedUnits
{
    private const char Separator = '、';

    public static string? Read(PlanTask task, bool leads) =>
        task.Units.Where(u => u.Leads == leads).OrderBy(u => u.Ordinal).Select(u => u.Name).ToList() is { Count: > 0 } names ? string.Join(Separator, names) : null;

    public static void Write(PlanTask task, bool leads, string? text)
    {
        var names = (text ?? "").Split([Separator, ',', '，', '；', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        var linked = task.Units.Where(u => u.OrganisationId is not null).DistinctBy(u => u.Name).ToDictionary(u => u.Name, u => u.OrganisationId);
        if (names.SequenceEqual(task.Units.Where(u => u.Leads == leads).OrderBy(u => u.Ordinal).Select(u => u.Name)))
        {
            return;
        }

        task.Units.RemoveAll(u => u.Leads == leads);
        var last = task.Units.Count == 0 ? -1 : task.Units.Max(u => u.Ordinal);
        task.Units.AddRange(names.Select((name, i) => new TaskUnit
        {
            TaskId = task.Id,
            Name = name,
            OrganisationId = linked.GetValueOrDefault(name),
            Leads = leads,
            Ordinal = leads ? i : last + 1 + i,
        }));
    }
}
