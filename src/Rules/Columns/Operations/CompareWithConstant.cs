namespace Chuangpu.Rules.Columns.Operations;

/// <summary>Whether a whole number is at least, or is, a threshold at its own scale.</summary>
internal sealed record CompareWithConstant(int Space, int Operand, Comparison Comparison, long Threshold, bool Negated) : Operation(Space)
{
    public override bool IsNumber => false;

    public override void Run(Worker worker, Rows rows, Register into)
    {
        var operand = worker.Get(Operand, rows);
        Comparisons.Write(Comparison, operand.Values, [Threshold], Negated, into.States, rows.Count);
        if (!operand.IsKnown)
            Bytes.Where(operand.States, into.States, rows.Count);
    }
}
