namespace Chuangpu.Rules.Columns.Operations;

/// <summary>A column; with natural limits a missing value still says something, which only the explaining evaluator knows to use.</summary>
internal sealed record ReadNumbers(int Space, ScaledColumn Column, bool HasLimits) : Operation(Space)
{
    public override bool IsWhole => true;

    public override void Run(Worker worker, Rows rows, Register into)
    {
        var first = Space == 0 ? worker.Start : worker.RecordsOf(Space).First;
        Column.Values.AsSpan(first, rows.Count).CopyTo(into.Values);
        Column.States.AsSpan(first, rows.Count).CopyTo(into.States);
        into.Measure(rows.Count);
        if (HasLimits && !into.IsKnown)
            into.States.AsSpan(0, rows.Count).Replace(Known.Missing, Known.Open);
    }
}

/// <summary>A column of 是 and 否.</summary>
internal sealed record ReadConditions(int Space, YesNoColumn Column) : Operation(Space)
{
    public override bool IsNumber => false;

    public override bool IsWhole => true;

    public override void Run(Worker worker, Rows rows, Register into) =>
        Column.States.AsSpan(Space == 0 ? worker.Start : worker.RecordsOf(Space).First, rows.Count).CopyTo(into.States);
}

/// <summary>Whether anything was entered in a column.</summary>
internal sealed record IsEmpty(int Space, FactColumn Column) : Operation(Space)
{
    public override bool IsNumber => false;

    public override bool IsWhole => true;

    public override void Run(Worker worker, Rows rows, Register into)
    {
        var states = Column.States.AsSpan(Space == 0 ? worker.Start : worker.RecordsOf(Space).First, rows.Count);
        for (var i = 0; i < states.Length; i++)
            into.States[i] = states[i] switch { Known.Missing => Known.Yes, Known.Open => Known.Open, _ => Known.No };
    }
}

/// <summary>The same number in every row.</summary>
internal sealed record ConstantNumber(int Space, long Value) : Operation(Space)
{
    public override void Run(Worker worker, Rows rows, Register into)
    {
        into.Values.AsSpan(0, rows.Count).Fill(Value);
        into.IsKnown = true;
        into.Most = (ulong)Math.Abs(Value);
    }
}

/// <summary>The same state in every row: of a condition, or of a number that is missing everywhere.</summary>
internal sealed record ConstantState(int Space, byte State, bool OfNumber) : Operation(Space)
{
    public override bool IsNumber => OfNumber;

    public override void Run(Worker worker, Rows rows, Register into)
    {
        into.States.AsSpan(0, rows.Count).Fill(State);
        if (OfNumber)
            into.Values.AsSpan(0, rows.Count).Clear();
    }
}

/// <summary>A value of the subject beside each of its records.</summary>
internal sealed record OfSubject(int Space, int Operand, bool Number) : Operation(Space)
{
    public override bool IsNumber => Number;

    public override bool IsWhole => true;

    public override void Run(Worker worker, Rows rows, Register into)
    {
        var (from, parents) = (worker.OfAll(Operand), worker.ParentsOf(Space));
        into.IsKnown = from.IsKnown;
        (into.Most, into.MostOver) = (from.Most, from.MostOver);
        if (from.IsFraction)
            into.BecomeFraction();
        for (var i = 0; i < rows.Count; i++)
        {
            if (Number)
                into.Values[i] = from.Values[parents[i]];
            if (from.IsFraction)
                into.Over[i] = from.Over[parents[i]];
            if (!from.IsKnown)
                into.States[i] = from.States[parents[i]];
        }
    }
}
