using Chuangpu.Rules.Facts;

namespace Chuangpu.Rules.Columns.Operations;

/// <summary>What each subject was awarded before under some clauses, in one year or at all, at the scale of the ledger's amounts.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Clauses">Their names, joined by line breaks.</param>
/// <param name="Year">The year; null for all.</param>
internal sealed record Awarded(Ledger Ledger, string Clauses, int? Year) : Operation(0)
{
    public override bool IsWhole => true;

    public override void Run(Worker worker, Rows rows, Register into)
    {
        into.Values.AsSpan(0, rows.Count).Clear();
        Ledger.States.AsSpan(worker.Start, rows.Count).CopyTo(into.States);
        into.IsKnown = into.States.AsSpan(0, rows.Count).IndexOfAnyExcept(Known.Yes) < 0;
        var (first, count) = (Ledger.Starts[worker.Start], Ledger.Starts[worker.Start + rows.Count] - Ledger.Starts[worker.Start]);
        var (from, to) = Year is { } year ? (Period.OfYear(year).First.DayNumber, Period.OfYear(year).Last.DayNumber) : (0, int.MaxValue);
        foreach (var clause in Clauses.Split('\n'))
        {
            var code = Ledger.CodeOf(clause);
            var codes = Ledger.Clauses.AsSpan(first, count);
            for (var at = 0; codes[at..].IndexOf(code) is >= 0 and var next; at += next + 1)
            {
                var record = first + at + next;
                if (Ledger.Days[record] < from || Ledger.Days[record] > to)
                    continue;
                var row = Ledger.Subjects[record] - worker.Start;
                into.Store(row, (Int128)into.Values[row] + Ledger.Amounts[record], rows.Count);
            }
        }
        var most = 1L;
        foreach (var value in into.Values.AsSpan(0, rows.Count))
            most = Math.Max(most, Math.Abs(value));
        into.Most = (ulong)most;
    }
}
