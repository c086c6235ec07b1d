namespace Chuangpu.Rules.Columns.Operations;

/// <summary>The rows calculated at once: subjects (0) or the records of a list (1 and up), all of a block or some chosen subjects.</summary>
internal readonly record struct Rows(int Space, int Count, bool AreChosen);

/// <summary>One step over columns. Two that are equal are one; operands are numbers of operations of the same plan.</summary>
internal abstract record Operation(int Space)
{
    /// <summary>Whether it is a number, day or text, not a condition.</summary>
    public virtual bool IsNumber => true;

    /// <summary>Whether it can be calculated over a whole block only.</summary>
    public virtual bool IsWhole => false;

    /// <summary>Calculates it; the register is empty and large enough.</summary>
    public abstract void Run(Worker worker, Rows rows, Register into);
}
