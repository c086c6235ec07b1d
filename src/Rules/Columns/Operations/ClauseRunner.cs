namespace Chuangpu.Rules.Columns.Operations;

/// <summary>Goes through one clause for all subjects of a block, in the order that <see cref="Clauses.Clause"/> states.</summary>
internal sealed class ClauseRunner(Worker worker)
{
    private readonly Payment _payment = new();
    private readonly byte[] _left = new byte[Block.Size];
    private readonly byte[] _states = new byte[Block.Size];

    /// <summary>The state of each subject, <see cref="Known.Open"/> where one evaluator has to look at it, and the amount in 分; both come cleared.</summary>
    public void Run(ClausePlan clause, Span<byte> states, Span<long> amounts)
    {
        if (clause.Variants is [var only])
        {
            Run(only, states, amounts, states);
            return;
        }
        // Those for whom no exception before applies.
        _left.AsSpan(0, worker.Count).Fill(Known.Yes);
        foreach (var variant in clause.Variants)
        {
            var chosen = _states.AsSpan(0, worker.Count);
            _left.AsSpan(0, worker.Count).CopyTo(chosen);
            if (variant.Applies >= 0)
                Divide(worker.OfAll(variant.Applies).States, states);
            Run(variant, chosen, amounts, states);
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

    private void Run(VariantPlan variant, Span<byte> chosen, Span<long> amounts, Span<byte> states)
    {
        if (variant.Applies < 0 && chosen == states)
            chosen.Fill(Known.Yes);
        foreach (var condition in variant.Conditions)
        {
            Bytes.Least(chosen, worker.OfAll(condition).States, chosen, worker.Count);
            if (chosen.IndexOfAnyExcept(Known.No) < 0)
                return;
        }
        if (variant.Amount is { } amount)
        {
            worker.Choose(chosen, Known.Yes);
            _payment.Calculate(worker, amount, chosen, amounts);
        }
        for (var i = 0; chosen != states && i < worker.Count; i++)
            states[i] = chosen[i] == Known.No ? states[i] : chosen[i];
    }
}
