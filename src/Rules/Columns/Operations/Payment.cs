using System.Numerics;

namespace Chuangpu.Rules.Columns.Operations;

/// <summary>The amounts of those who meet the conditions, from what is rounded through floor and caps to 分.</summary>
internal sealed class Payment
{
    private readonly long[] _amounts = new long[Block.Size];
    private readonly byte[] _states = new byte[Block.Size];
    private bool _allKnown;

    /// <summary>Sets state and amount of each chosen subject.</summary>
    public void Calculate(Worker worker, AmountPlan plan, Span<byte> states, Span<long> amounts)
    {
        var rows = worker.Chosen;
        if (rows.IsEmpty)
            return;
        var amount = worker.OfChosen(plan.Amount);
        amount.Values.AsSpan(0, rows.Length).CopyTo(_amounts);
        _states.AsSpan(0, rows.Length).Fill(Known.Yes);
        _allKnown = true;
        Learn(amount, rows.Length);
        if (plan.Floor >= 0)
            Raise(worker.OfChosen(plan.Floor), rows.Length);
        Register? paid = null;
        foreach (var cap in plan.Caps)
            Limit(worker.OfChosen(cap.Limit), paid = cap.Paid < 0 ? null : worker.OfChosen(cap.Paid), rows.Length, plan.OfFen);
        if (!_allKnown && !plan.UnknownStays)
            _states.AsSpan(0, rows.Length).Replace(Known.Missing, Known.Open);
        // A cap that counts a ledger that is not known leaves nothing known, and so do those behind it.
        for (var i = 0; paid is { IsKnown: false } && i < rows.Length; i++)
            _states[i] = paid.States[i] == Known.Missing ? Known.Missing : _states[i];
        if (plan.OfFen > 1)
            RoundDown(new DividedBy(plan.OfFen), rows.Length);
        Write(rows, states, amounts);
    }

    private void Write(ReadOnlySpan<int> rows, Span<byte> states, Span<long> amounts)
    {
        if (_allKnown)
        {
            for (var i = 0; i < rows.Length; i++)
                amounts[rows[i]] = _amounts[i];
            return;
        }
        for (var i = 0; i < rows.Length; i++)
        {
            var state = _states[i];
            states[rows[i]] = state;
            amounts[rows[i]] = state == Known.Yes ? _amounts[i] : 0;
        }
    }

    private void Learn(Register register, int count)
    {
        if (register.IsKnown)
            return;
        Bytes.Least(_states, register.States, _states, count);
        _allKnown = false;
    }

    private void Raise(Register floor, int count)
    {
        Learn(floor, count);
        for (var i = 0; i < count; i++)
            _amounts[i] = Math.Max(_amounts[i], floor.Values[i]);
    }

    private void Limit(Register limit, Register? paid, int count, long ofFen)
    {
        if (limit.IsKnown && (paid is null || (paid.IsKnown && limit.Most + paid.Most <= long.MaxValue)))
        {
            for (var i = 0; !_allKnown && i < count; i++)
            {
                // Without room an unknown amount is 0, and within one 分 it may be.
                if (_states[i] == Known.Missing && Math.Max(limit.Values[i] - (paid?.Values[i] ?? 0), 0) < ofFen)
                    _states[i] = Known.Open;
            }
            LimitKnown(limit.Values, paid?.Values, count);
            return;
        }
        _allKnown = false;
        for (var i = 0; i < count; i++)
        {
            var known = paid is null ? limit.StateAt(i) : Math.Min(limit.StateAt(i), paid.StateAt(i));
            var room = Int128.Max((Int128)limit.Values[i] - (paid?.Values[i] ?? 0), 0);
            if (known == Known.Missing || (_states[i] == Known.Missing && known == Known.Yes && room < ofFen))
                known = Known.Open;
            (_states[i], _amounts[i]) = (Math.Min(_states[i], known), (long)Int128.Min(_amounts[i], room));
        }
    }

    private void LimitKnown(long[] limits, long[]? paid, int count)
    {
        var i = 0;
        for (; i <= count - Vector<long>.Count; i += Vector<long>.Count)
        {
            var limit = new Vector<long>(limits, i);
            var room = Vector.Max(paid is null ? limit : limit - new Vector<long>(paid, i), Vector<long>.Zero);
            Vector.Min(new Vector<long>(_amounts, i), room).CopyTo(_amounts, i);
        }
        for (; i < count; i++)
            _amounts[i] = Math.Min(_amounts[i], Math.Max(limits[i] - (paid?[i] ?? 0), 0));
    }

    private void RoundDown(DividedBy fen, int count)
    {
        for (var i = 0; i < count; i++)
            _amounts[i] = fen.Of(_amounts[i]);
    }
}
