namespace Chuangpu.Rules.Columns.Operations;

/// <summary>且 or 或.</summary>
internal sealed record Both(int Space, bool All, int Left, int Right) : Operation(Space)
{
    public override bool IsNumber => false;

    public override void Run(Worker worker, Rows rows, Register into)
    {
        var (left, right) = (worker.Get(Left, rows).States, worker.Get(Right, rows).States);
        if (All)
        {
            Bytes.Least(left, right, into.States, rows.Count);
            return;
        }
        for (var i = 0; i < rows.Count; i++)
        {
            into.States[i] = left[i] == Known.Yes || right[i] == Known.Yes ? Known.Yes
                : left[i] == Known.Open || right[i] == Known.Open ? Known.Open
                : Math.Max(left[i], right[i]);
        }
    }
}

/// <summary>非.</summary>
internal sealed record Not(int Space, int Operand) : Operation(Space)
{
    public override bool IsNumber => false;

    public override void Run(Worker worker, Rows rows, Register into) => Bytes.Not(worker.Get(Operand, rows).States, into.States, rows.Count);
}

/// <summary>Whether two conditions hold alike.</summary>
internal sealed record Alike(int Space, int Left, int Right, bool Negated) : Operation(Space)
{
    public override bool IsNumber => false;

    public override void Run(Worker worker, Rows rows, Register into)
    {
        var (left, right) = (worker.Get(Left, rows).States, worker.Get(Right, rows).States);
        for (var i = 0; i < rows.Count; i++)
        {
            var known = left[i] is Known.Yes or Known.No && right[i] is Known.Yes or Known.No;
            into.States[i] = known ? (left[i] == right[i]) != Negated ? Known.Yes : Known.No
                : left[i] == Known.Open || right[i] == Known.Open ? Known.Open : Known.Missing;
        }
    }
}

/// <summary>如果 between two conditions.</summary>
internal sealed record ChooseCondition(int Space, int Condition, int Then, int Else) : Operation(Space)
{
    public override bool IsNumber => false;

    public override void Run(Worker worker, Rows rows, Register into)
    {
        var (condition, then, otherwise) = (worker.Get(Condition, rows).States, worker.Get(Then, rows).States, worker.Get(Else, rows).States);
        for (var i = 0; i < rows.Count; i++)
            into.States[i] = condition[i] == Known.Yes ? then[i] : condition[i] == Known.No ? otherwise[i] : Known.Open;
    }
}

/// <summary>如果 between two numbers, days or texts, each multiplied by its factor.</summary>
internal sealed record ChooseNumber(int Space, int Condition, int Then, long ThenFactor, int Else, long ElseFactor) : Operation(Space)
{
    public override void Run(Worker worker, Rows rows, Register into)
    {
        var (condition, then, otherwise) = (worker.Get(Condition, rows).States, worker.Get(Then, rows), worker.Get(Else, rows));
        if (then.IsFraction || otherwise.IsFraction)
            into.BecomeFraction();
        (into.Most, into.MostOver, into.IsKnown) = (long.MaxValue, Math.Max(then.MostOver, otherwise.MostOver), true);
        if (Exactly.TryProduct(then.Most, (ulong)ThenFactor, 1, out var a) && Exactly.TryProduct(otherwise.Most, (ulong)ElseFactor, 1, out var b))
            into.Most = Math.Max(a, b);
        for (var i = 0; i < rows.Count; i++)
        {
            var (from, factor) = condition[i] == Known.Yes ? (then, ThenFactor) : (otherwise, ElseFactor);
            if (into.IsFraction)
                into.Over[i] = from.OverAt(i);
            into.Store(i, (Int128)from.Values[i] * factor, rows.Count);
            var state = condition[i] is Known.Open or Known.Missing ? Known.Open : from.StateAt(i);
            if (state != Known.Yes)
                into.SetState(i, Math.Min(state, into.StateAt(i)), rows.Count);
        }
    }
}
