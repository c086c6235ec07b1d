using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Columns.Operations;

/// <summary>
/// What the clauses of one file take from one another, after each was calculated by itself: of a group 从高不重复 only the highest is paid, and
/// caps of several clauses together count what those before were awarded in the same run. The order is that of <see cref="ClauseRun"/>.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="day">The day.</param>
/// <param name="paid">For each clause what its group was paid this year under the others, in 分 rounded up; -1 for a clause in no group.</param>
internal sealed class FileRun(RuleFile file, DateOnly day, int[] paid)
{
    private readonly HighestDeclaration?[] _groups = [.. file.Clauses.Select(c => GroupOf(file, c))];

    // The clauses before whose awards count against the caps of each.
    private readonly int[][] _before = [.. file.Clauses.Select((c, i) => Enumerable.Range(0, i).Where(b => file.Clauses[b].Name != c.Name && Counts(c, file.Clauses[b].Name)).ToArray())];

    public static HighestDeclaration? GroupOf(RuleFile file, Clause clause) => file.Groups.FirstOrDefault(g => g.Members.Any(m => m.Name == clause.Name));

    /// <summary>Changes states and amounts of a block, a clause each.</summary>
    /// <returns>For each clause how many subjects had to be looked at one by one.</returns>
    public int[] Apply(Worker worker, FactColumns columns, byte[][] states, long[][] amounts)
    {
        var looked = new int[states.Length];
        var best = file.Groups.ToDictionary(g => g, g => Best(g, worker.Count, states, amounts));
        for (var clause = 0; clause < states.Length; clause++)
        {
            for (var row = 0; row < worker.Count; row++)
            {
                if (states[clause][row] != Known.No && _before[clause].Any(b => amounts[b][row] > 0))
                {
                    (states[clause][row], amounts[clause][row]) = ClauseColumn.Of(file.Clauses[clause].Evaluate(columns.At(worker.Start + row), day, Awarded(clause, row, amounts), null));
                    looked[clause]++;
                }
            }
            if (_groups[clause] is { } group)
                Choose(clause, group.TopUp, best[group], worker.OfAll(paid[clause]), states[clause].AsSpan(0, worker.Count), amounts[clause]);
        }
        return looked;
    }

    // The clause that gives each subject most; of equals the first, -1 when none gives anything.
    private int[] Best(HighestDeclaration group, int count, byte[][] states, long[][] amounts)
    {
        var best = new int[count];
        for (var row = 0; row < count; row++)
        {
            best[row] = -1;
            for (var clause = 0; clause < states.Length; clause++)
            {
                if (_groups[clause] == group && states[clause][row] == Known.Yes && amounts[clause][row] > (best[row] < 0 ? 0 : amounts[best[row]][row]))
                    best[row] = clause;
            }
        }
        return best;
    }

    private static void Choose(int clause, bool topUp, int[] best, Register paid, Span<byte> states, long[] amounts)
    {
        for (var row = 0; row < states.Length; row++)
        {
            if (best[row] < 0 || states[row] != Known.Yes)
                continue;
            // A ledger that is not known takes nothing off.
            var before = paid.StateAt(row) == Known.Yes ? Math.Max(paid.Values[row], 0) : 0;
            if (best[row] == clause && before == 0)
                continue;
            var left = best[row] == clause && topUp ? Math.Max(amounts[row] - before, 0) : 0;
            (states[row], amounts[row]) = (left > 0 ? Known.Yes : Known.No, left);
        }
    }

    private List<Award> Awarded(int clause, int row, long[][] amounts) =>
        [.. Enumerable.Range(0, clause).Where(c => amounts[c][row] > 0).Select(c => new Award(file.Clauses[c].Name, null, day, Numbers.Number.Of(amounts[c][row], 100)))];

    private static bool Counts(Clause clause, string other) =>
        clause.Parts.Caps.Concat(clause.Exceptions.SelectMany(e => e.Changes.Caps)).Any(c => c.Scope is CapScope.Year or CapScope.Lifetime && c.Together.Contains(other));
}
