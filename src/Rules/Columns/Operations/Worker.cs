namespace Chuangpu.Rules.Columns.Operations;

/// <summary>
/// Calculates the operations of a plan over one block of subjects after another, each when it is asked for and once: what several
/// clauses use over the whole block, what one uses over the subjects it has chosen. Of one thread.
/// </summary>
internal sealed class Worker(Plan plan)
{
    private readonly Register?[] _whole = new Register?[plan.Operations.Count];
    private readonly Register?[] _chosen = new Register?[plan.Operations.Count];
    private readonly List<int> _shared = [], _own = [], _ofChosen = [];
    private readonly Stack<Register> _free = [];
    private readonly int[]?[] _parents = new int[]?[plan.Lists.Count];
    private readonly int[] _rows = new int[Block.Size];
    private int _chosenCount;

    public Plan Plan => plan;

    /// <summary>The first subject of the block.</summary>
    public int Start { get; private set; }

    public int Count { get; private set; }

    /// <summary>The chosen subjects, counted from the start of the block.</summary>
    public ReadOnlySpan<int> Chosen => _rows.AsSpan(0, _chosenCount);

    public void Begin(int start, int count)
    {
        Forget(_whole, _shared);
        Array.Clear(_parents);
        (Start, Count) = (start, count);
    }

    /// <summary>Ends a clause: what no other uses is forgotten.</summary>
    public void EndClause()
    {
        Forget(_chosen, _ofChosen);
        Forget(_whole, _own);
    }

    /// <summary>Chooses the subjects whose state is the one given.</summary>
    public void Choose(ReadOnlySpan<byte> states, byte state)
    {
        Forget(_chosen, _ofChosen);
        _chosenCount = 0;
        for (var i = 0; i < Count; i++)
        {
            _rows[_chosenCount] = i;
            _chosenCount += states[i] == state ? 1 : 0;
        }
    }

    public Register Get(int operation, Rows rows) => rows.AreChosen ? OfChosen(operation) : OfAll(operation);

    /// <summary>Over all subjects of the block, or all their records.</summary>
    public Register OfAll(int id)
    {
        if (_whole[id] is { } known)
            return known;
        var operation = plan.Operations[id];
        var rows = new Rows(operation.Space, operation.Space == 0 ? Count : RecordsOf(operation.Space).Count, false);
        var register = Rent(rows.Count, operation.IsNumber);
        operation.Run(this, rows, register);
        (plan.IsShared(id) ? _shared : _own).Add(id);
        return _whole[id] = register;
    }

    /// <summary>Over the chosen subjects.</summary>
    public Register OfChosen(int id)
    {
        if (_chosen[id] is { } known)
            return known;
        var operation = plan.Operations[id];
        var register = Rent(_chosenCount, operation.IsNumber);
        if (operation.IsWhole || plan.IsShared(id) || _whole[id] is not null)
            Pick(OfAll(id), register, operation.IsNumber);
        else
            operation.Run(this, new Rows(0, _chosenCount, true), register);
        _ofChosen.Add(id);
        return _chosen[id] = register;
    }

    /// <summary>The records of a list that belong to the block.</summary>
    public (int First, int Count) RecordsOf(int space)
    {
        var starts = plan.Lists[space - 1].Starts;
        return (starts[Start], starts[Start + Count] - starts[Start]);
    }

    /// <summary>Whose each of these records is, counted from the start of the block.</summary>
    public int[] ParentsOf(int space)
    {
        if (_parents[space - 1] is { } known)
            return known;
        var (first, count) = RecordsOf(space);
        var (starts, parents) = (plan.Lists[space - 1].Starts, new int[count]);
        for (var row = 0; row < Count; row++)
            parents.AsSpan(starts[Start + row] - first, starts[Start + row + 1] - starts[Start + row]).Fill(row);
        return _parents[space - 1] = parents;
    }

    private Register Rent(int count, bool number)
    {
        var register = _free.TryPop(out var free) ? free : new Register();
        register.Prepare(count, number);
        return register;
    }

    private void Forget(Register?[] registers, List<int> ids)
    {
        foreach (var id in ids)
        {
            _free.Push(registers[id]!);
            registers[id] = null;
        }
        ids.Clear();
    }

    private void Pick(Register from, Register into, bool number)
    {
        into.IsKnown = from.IsKnown;
        (into.Most, into.MostOver) = (from.Most, from.MostOver);
        if (from.IsFraction)
            into.BecomeFraction();
        var rows = Chosen;
        for (var i = 0; number && i < rows.Length; i++)
            into.Values[i] = from.Values[rows[i]];
        for (var i = 0; from.IsFraction && i < rows.Length; i++)
            into.Over[i] = from.Over[rows[i]];
        for (var i = 0; !from.IsKnown && i < rows.Length; i++)
            into.States[i] = from.States[rows[i]];
    }
}
