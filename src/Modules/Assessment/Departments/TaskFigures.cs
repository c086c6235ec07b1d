using Chuangpu.Assessment.Runs;
using Chuangpu.Plans.Contracts;

namespace Chuangpu.Assessment.Departments;

/// <summary>Supplies runs with the figures of items that count a department's tasks, each with the list of tasks behind it.</summary>
internal sealed class TaskFigures(IPlanTasks tasks) : IRunSource
{
    /// <inheritdoc />
    public async Task<RunMaterial> ReadAsync(RunQuestion question, CancellationToken cancellation)
    {
        var items = question.Scheme.Items.Where(i => i.Measure is not null).ToList();
        if (items.Count == 0 || question.PlanId is not { } plan)
        {
            return RunMaterial.None;
        }

        var (now, lastYear) = (await tasks.ReadYearAsync(plan, question.DataYear, question.CutOff, cancellation), await tasks.ReadYearAsync(plan, question.DataYear - 1, question.CutOff.AddYears(-1), cancellation));
        List<UnitFigure> figures = [];
        foreach (var item in items)
        {
            var measure = item.Measure!.Value;
            foreach (var unit in question.Scheme.Groups.Where(g => !item.LeftOutOf.Contains(g.Code)).SelectMany(g => g.Members).Where(u => u.OrganisationId is not null))
            {
                var here = DepartmentTasks.Of(now, unit.OrganisationId!.Value, question.DataYear, question.CutOff);
                var before = DepartmentTasks.Of(lastYear, unit.OrganisationId.Value, question.DataYear - 1, question.CutOff.AddYears(-1))[measure];
                if (here[measure] is not null || before is not null)
                {
                    figures.Add(new UnitFigure(item.Code, unit.Key)
                    {
                        Value = here[measure],
                        Before = before,
                        Status = $"牵头任务 {here.Lines.Count} 项，截至 {question.CutOff:yyyy-MM-dd}",
                        Href = $"/assessment/tasks?plan={plan}&unit={unit.OrganisationId}&year={question.DataYear}&on={question.CutOff:yyyy-MM-dd}",
                        IsDemo = here.Lines.Any(l => l.Task.IsDemo),
                    });
                }
            }
        }

        return new() { Figures = figures };
    }
}
