using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Register;
using Chuangpu.Enterprises.Subjects;
using Chuangpu.Rules;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Enterprises.Figures;

/// <summary>What is checked about a year's figures, written as rules: limits that must hold, and jumps that need an explanation. What is not filled in is not judged.</summary>
public static class FigureChecks
{
    private static readonly IReadOnlyList<Check> Limits = Read("limits"), Jumps = Read("jumps");

    /// <summary>Limits that do not hold, in words.</summary>
    /// <param name="figures">The year.</param>
    public static IReadOnlyList<string> Broken(YearFigures figures) => Failing(Limits, figures, null);

    /// <summary>What is unusual, in words.</summary>
    /// <param name="figures">The year.</param>
    /// <param name="before">The year before, or null.</param>
    public static IReadOnlyList<string> Unusual(YearFigures figures, YearFigures? before) => Failing(Jumps, figures, before);

    private static List<string> Failing(IReadOnlyList<Check> checks, YearFigures figures, YearFigures? before)
    {
        var years = new Dictionary<int, YearFigures> { [figures.Year] = figures };
        if (before is not null)
        {
            years[before.Year] = before;
        }

        var facts = new StoredFacts(new(new Enterprise { Id = figures.EnterpriseId }, new(figures.Year, 12, 31)) { Figures = years });
        return [.. checks.Where(c => c.Evaluate(facts).Value == Value.No).Select(c => c.Message!)];
    }

    private static IReadOnlyList<Check> Read(string name)
    {
        using var stream = typeof(FigureChecks).Assembly.GetManifestResourceStream($"figures/{name}.rules")!;
        using var reader = new StreamReader(stream);
        var reading = RuleFile.Read(reader.ReadToEnd(), new Schema(EnterpriseSchema.Facts));
        return reading.Rule?.Checks ?? throw new InvalidOperationException($"{name}.rules: {reading.Diagnostics[0]}");
    }
}
