namespace Chuangpu.Rules.Columns.Operations;

/// <summary>Goes through one clause for all subjects of a block, in the order that <see cref="Clauses.Clause"/> states.</summary>
internal sealed class ClauseRunner(Worker worker)
{
    private readonly byte[] _left = new byte[Block.Size];
    private readonly byte[] _states = new byte[Block.Size];

    /// <summary>The state of each subject, <see cref="Known.Open"/> where one evaluator has to look at it, and the amount in 分.</summary>
    public void Run(ClausePlan clause, Span<byte> states, Span<long> amounts)
    {
        // Those for whom no exception before applies.
        _left.AsSpan(0, worker.Count).Fill(Known.Yes);
        states.Clear();
        amounts.Clear();
        foreach (var variant in clause.Variants)
        {
            _left.AsSpan(0, worker.Count).CopyTo(_states);
            if (variant.Applies >= 0)
                Divide(worker.OfAll(variant.Applies).States, states);
            Test(variant.Conditions);
            for (var i = 0; i < worker.Count; i++)
                states[i] = _states[i] == Known.No ? states[i] : _states[i];
            if (variant.Amount is { } amount)
                Pay(amount, states, amounts);
        }
    }

    // Of those left, whom the exception applies to; where that is open the explaining evaluator knows what follows.
    private void Divide(ReadOnlySpan<byte> applies, Span<byte> states)
    {
        for (var i = 0; i < worker.Count; i++)
        {
            if (_left[i] == Known.No)
                continue;
            _states[i] = applies[i] == Known.Yes ? Known.Yes : Known.No;
            _left[i] = applies[i] == Known.No ? Known.Yes : Known.No;
            if (applies[i] is Known.Open or Known.Missing)
                states[i] = Known.Open;
        }
    }

    private void Test(IReadOnlyList<int> conditions)
    {
        foreach (var condition in conditions)
        {
            Bytes.Least(_states, worker.OfAll(condition).States, _states, worker.Count);
            if (_states.AsSpan(0, worker.Count).IndexOfAnyExcept(Known.No) < 0)
                return;
        }
    }

    private void Pay(AmountPlan plan, Span<byte> states, Span<long> amounts)
    {
        worker.Choose(_states, Known.Yes);
        var rows = worker.Chosen;
        if (rows.IsEmpty)
            return;
        var amount = worker.OfChosen(plan.Amount);
        var floor = plan.Floor < 0 ? null : worker.OfChosen(plan.Floor);
        var caps = plan.Caps.Select(c => (Limit: worker.OfChosen(c.Limit), Paid: c.Paid < 0 ? null : worker.OfChosen(c.Paid))).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            var (state, value) = (amount.StateAt(i), amount.Values[i]);
            if (floor is not null)
                (state, value) = (Math.Min(state, floor.StateAt(i)), Math.Max(value, floor.Values[i]));
            foreach (var (limit, paid) in caps)
                (state, value) = Limit(limit, paid, i, state, value, plan.OfFen);
            if (state == Known.Missing && !plan.UnknownStays)
                state = Known.Open;
            // A cap that counts a ledger that is not known leaves nothing known, and so do those behind it.
            if (caps is [.., (_, { } last)] && last.StateAt(i) == Known.Missing)
                state = Known.Missing;
            states[rows[i]] = state;
            amounts[rows[i]] = state != Known.Yes ? 0 : plan.OfFen == 1 ? value : value / plan.OfFen;
        }
    }

    private static (byte State, long Amount) Limit(Register limit, Register? paid, int row, byte state, long amount, long ofFen)
    {
        var known = paid is null ? limit.StateAt(row) : Math.Min(limit.StateAt(row), paid.StateAt(row));
        var room = Int128.Max((Int128)limit.Values[row] - (paid?.Values[row] ?? 0), 0);
        // Without room an unknown amount is 0, and within one 分 it may be.
        if (known == Known.Missing || (state == Known.Missing && known == Known.Yes && room < ofFen))
            known = Known.Open;
        return (Math.Min(state, known), (long)Int128.Min(amount, room));
    }
}
