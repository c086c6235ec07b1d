using Chuangpu.Kernel.Texts;
using Chuangpu.Reading;

namespace Chuangpu.Plans.Import;

/// <summary>Turns what the reader found into proposals for the register.</summary>
internal static class ExtractFindings
{
    private const int LongestSection = 600;

    /// <summary>The proposals in the order of the text.</summary>
    public static IReadOnlyList<Finding> Of(PlanExtract extract, string text, Guid importId)
    {
        var found = new List<Finding>();
        var outline = extract.Outline.Select(e => ImportedHeading.Of(e, text)).ToList();
        foreach (var goal in extract.Goals)
        {
            Add(ItemKind.Goal, Fields(goal), goal.Start, goal.End, Section(goal.Section), goal.Rule);
        }

        foreach (var task in extract.Responsibilities)
        {
            Add(ItemKind.Task, Fields(task), task.Start, task.End, Section(task.Section), task.Rule);
        }

        foreach (var project in extract.Projects)
        {
            Add(ItemKind.Project, Fields(project), project.Start, project.End, Section(project.Section), project.Rule);
        }

        foreach (var document in extract.Documents)
        {
            Add(ItemKind.Document, new DocumentFields { Title = Words.Clip(document.Title, 200), Verb = Words.Clip(document.Verb, 30) },
                document.Start, document.End, SectionAt(outline, document.Start), document.Rule);
        }

        foreach (var clause in extract.Clauses)
        {
            Add(ItemKind.Clause, Fields(clause, text), clause.Start, clause.End, Section(clause.Section), clause.Rule);
        }

        return [.. found.OrderBy(f => f.Start).ThenByDescending(f => f.End).ThenBy(f => f.Kind)];

        void Add(ItemKind kind, FindingFields fields, int start, int end, string section, string rule)
        {
            var data = fields.Write();
            found.Add(new Finding
            {
                ImportId = importId,
                Kind = kind,
                Data = data,
                Original = data,
                Start = start,
                End = end,
                Section = section,
                Rule = Words.Clip(rule, 80),
            });
        }
    }

    /// <summary>The headings above a place, from the outline alone.</summary>
    public static string SectionAt(IEnumerable<ImportedHeading> outline, int at)
    {
        var above = new List<ImportedHeading>();
        foreach (var heading in outline.TakeWhile(h => h.Start <= at))
        {
            above.RemoveAll(h => h.Depth >= heading.Depth);
            above.Add(heading);
        }

        return Section([.. above.Select(h => h.ToString())]);
    }

    private static GoalFields Fields(Goal goal) => new()
    {
        Name = Words.Clip(goal.Name, 200),
        Unit = Words.Clip(goal.Unit ?? "", 30),
        Kind = ExtractTerms.Kind(goal.Kind),
        BaselineValue = goal.Baseline?.Value,
        BaselineYear = goal.Baseline?.Year,
        Operator = ExtractTerms.Operator(goal.Target.Op),
        TargetValue = goal.Target.Value,
        TargetMax = goal.Target.ValueMax,
        TargetYear = goal.Target.Year,
        Per = goal.Target.Per is { } per ? Words.Clip(per, 30) : null,
        TargetText = goal.Target.Text is { } words ? Words.Clip(words, 300) : null,
    };

    private static TaskFields Fields(Responsibility task) => new()
    {
        Title = Words.Clip(Words.OneLine(task.Task), 600),
        Lead = [.. task.Lead.Select(n => Words.Clip(n, 120))],
        Support = [.. task.Support.Select(n => Words.Clip(n, 120))],
    };

    private static ProjectFields Fields(NamedProject project) => new()
    {
        Name = Words.Clip(Words.OneLine(project.Name), 300),
        Actors = Words.Clip(string.Join('、', project.Actors), 300),
        Verb = Words.Clip(project.Verb ?? "", 30),
    };

    private static ClauseFields Fields(PolicyClause clause, string text) => new()
    {
        Title = Words.Clip(Words.OneLine(text[clause.Start..clause.End]), 600),
        Amounts = [.. clause.Amounts.Select(a => new AmountFields
        {
            Value = a.Value,
            Kind = ExtractTerms.Amount(a.Kind),
            Condition = a.Condition is { } condition ? Words.Clip(condition, 300) : null,
        })],
    };

    private static string Section(IReadOnlyList<string> headings)
    {
        var parts = headings.Select(h => Words.OneLine(h)).ToList();
        // Of a path too long the outermost heading goes first; the nearest says most.
        while (parts.Count > 1 && string.Join(" / ", parts).Length > LongestSection)
        {
            parts.RemoveAt(0);
        }

        return Words.Clip(string.Join(" / ", parts), LongestSection);
    }
}
