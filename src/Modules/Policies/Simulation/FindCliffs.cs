using Chuangpu.Enterprises.Contracts;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Columns;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Remedies;
using Chuangpu.Rules.Values;

namespace Chuangpu.Policies.Simulation;

/// <summary>Where the amount of a clause jumps for the enterprises of a region, each of them looked at, and how many stand right before it.</summary>
internal static class FindCliffs
{
    // A threshold so many share is the clause's; of more different ones than this the rest are each enterprise's own (a share of its revenue).
    private const int Shared = 5, MostThresholds = 8;

    /// <returns>The jumps, those with most enterprises before them first; and the facts for which it was not determined.</returns>
    public static (IReadOnlyList<SimulationCliff> Cliffs, IReadOnlyList<string> Undetermined) Of(Clause clause, FactColumns columns, IReadOnlyList<EnterpriseSubject> subjects, DateOnly day)
    {
        var (cliffs, undetermined) = (new List<SimulationCliff>(), new List<string>());
        foreach (var fact in FactCliffs.Of(clause, columns, day))
        {
            if (fact.Undetermined > 0)
            {
                undetermined.Add(fact.Fact.ToString());
            }

            var thresholds = new Dictionary<Number, Threshold>();
            foreach (var (row, cliff) in fact.Cliffs)
            {
                if (!thresholds.TryGetValue(cliff.To, out var threshold))
                {
                    thresholds[cliff.To] = threshold = new(cliff);
                }

                threshold.Add(row, cliff, (columns.At(row).Get(cliff.Fact.Fact, cliff.Fact.Offset) as NumberValue)?.Number ?? Number.Zero);
            }

            var own = thresholds.Count > MostThresholds ? thresholds.Values.Where(t => t.Enterprises < Shared).ToHashSet() : [];
            cliffs.AddRange(thresholds.Values.Where(t => !own.Contains(t)).Select(t => Together([t], t.Shown, subjects)));
            if (own.Count > 0)
            {
                cliffs.Add(Together(own, null, subjects));
            }
        }

        return ([.. cliffs.OrderByDescending(c => c.Enterprises).ThenByDescending(c => c.LargestFen).ThenBy(c => c.Fact, StringComparer.Ordinal)], undetermined);
    }

    private static SimulationCliff Together(IReadOnlyCollection<Threshold> thresholds, string? shown, IReadOnlyList<EnterpriseSubject> subjects)
    {
        // Of several thresholds of its own an enterprise counts once, at the nearest.
        var near = thresholds.SelectMany(t => t.Near).GroupBy(n => n.Row).Select(g => g.MinBy(n => n.Distance)).ToList();
        var example = near.Count == 0 ? "" : subjects[near.MinBy(n => (n.Distance, n.Row)).Row].Name;
        return new SimulationCliff(thresholds.First().Fact, near.Count, near.Sum(n => n.Fen), thresholds.Max(t => t.LargestFen), example, shown);
    }

    // A value of a fact, and who would jump there.
    private sealed class Threshold(Cliff first)
    {
        private readonly List<(int Row, long Fen, Number Distance)> _near = [];

        public string Fact => first.Fact.ToString();

        public string Shown => $"{ValueText.Of(first.From, first.Fact.Fact.Type)} → {ValueText.Of(first.To, first.Fact.Fact.Type)}";

        public int Enterprises { get; private set; }

        public long LargestFen { get; private set; }

        public IReadOnlyList<(int Row, long Fen, Number Distance)> Near => _near;

        // Crossing it may mean more of the fact, or less.
        public void Add(int row, Cliff cliff, Number current)
        {
            var (up, fen) = (cliff.After > cliff.Before, Applications.Fen.Of((cliff.After - cliff.Before).Abs()));
            var distance = ((up ? cliff.To : cliff.From) - current).Abs();
            (Enterprises, LargestFen) = (Enterprises + 1, Math.Max(LargestFen, fen));
            if ((up ? current <= cliff.From : current >= cliff.To) && distance * 10 <= current.Abs())
            {
                _near.Add((row, fen, distance));
            }
        }
    }
}
