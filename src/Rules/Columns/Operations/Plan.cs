using Chuangpu.Rules.Clauses;

namespace Chuangpu.Rules.Columns.Operations;

/// <summary>The operations of a set of clauses over a set of columns; each stands behind those it uses.</summary>
internal sealed class Plan
{
    private readonly Dictionary<Operation, int> _ids = [];
    private readonly List<int> _owners = [];
    private readonly List<bool> _shared = [];

    public List<Operation> Operations { get; } = [];

    /// <summary>The lists whose records are calculated with; the space of the first is 1.</summary>
    public List<RecordsColumn> Lists { get; } = [];

    public int Add(Operation operation, int clause)
    {
        if (_ids.TryGetValue(operation, out var id))
        {
            Use(id, clause);
            return id;
        }
        _ids[operation] = id = Operations.Count;
        Operations.Add(operation);
        _owners.Add(clause);
        _shared.Add(false);
        return id;
    }

    /// <summary>Says that a clause uses an operation.</summary>
    public void Use(int id, int clause) => _shared[id] |= _owners[id] != clause;

    /// <summary>Whether several clauses use it.</summary>
    public bool IsShared(int id) => _shared[id];

    public int SpaceOf(RecordsColumn list)
    {
        if (!Lists.Contains(list))
            Lists.Add(list);
        return Lists.IndexOf(list) + 1;
    }
}

/// <summary>A clause over columns: with each exception that may apply and without one.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Variants">The exceptions in their order, then the clause itself, which applies always.</param>
internal sealed record ClausePlan(Clause Clause, IReadOnlyList<VariantPlan> Variants);

/// <summary>When it applies (-1 for always), the conditions, and the amount where there is one.</summary>
internal sealed record VariantPlan(int Applies, IReadOnlyList<int> Conditions, AmountPlan? Amount);

/// <summary>
/// The amount after rounding, the floor (-1 for none) and the caps, all multiples of one unit, of which so many are 1 分. An unknown amount
/// may become known where something is taken off before or added after; then it is for the explaining evaluator.
/// </summary>
internal sealed record AmountPlan(int Amount, int Floor, IReadOnlyList<CapPlan> Caps, bool UnknownStays, long OfFen);

/// <summary>A cap, and what counts against it already (-1 for nothing).</summary>
internal sealed record CapPlan(int Limit, int Paid);
