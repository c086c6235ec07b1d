using System.Collections.Immutable;
using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Clauses;

/// <summary>A clause's statements, checked; of an exception only what it changes.</summary>
internal sealed record ClauseParts
{
    public ImmutableArray<ConditionPart> Conditions { get; init; } = [];

    public ItemsPart? Items { get; init; }

    public TypedNode? Amount { get; init; }

    public ImmutableArray<CapPart> Caps { get; init; } = [];

    public TypedNode? Floor { get; init; }

    public ImmutableArray<DeductionPart> Deductions { get; init; } = [];

    public RoundingPart? Rounding { get; init; }

    public ImmutableArray<LevelPart> Shares { get; init; } = [];

    /// <summary>These parts with those of an exception in their place; conditions and caps by label and scope.</summary>
    public ClauseParts With(ClauseParts other) => new()
    {
        Conditions = [.. Conditions.Where(c => !other.Conditions.Any(o => o.Label == c.Label)), .. other.Conditions.Where(c => c.Role != ConditionRole.Applies)],
        Items = other.Items ?? Items,
        Amount = other.Amount ?? Amount,
        Caps = [.. Caps.Where(c => !other.Caps.Any(o => o.Scope == c.Scope)), .. other.Caps],
        Floor = other.Floor ?? Floor,
        Deductions = other.Deductions.IsEmpty ? Deductions : other.Deductions,
        Rounding = other.Rounding ?? Rounding,
        Shares = other.Shares.IsEmpty ? Shares : other.Shares,
    };

    /// <summary>Every expression, for finding what is read and for compiling.</summary>
    public IEnumerable<TypedNode> Nodes => Conditions.Select(c => c.Node)
        .Concat(Caps.Select(c => c.Limit))
        .Concat(Deductions.Select(d => d.Node).OfType<TypedNode>())
        .Concat(new[] { Items?.List, Items?.Filter, Amount, Floor }.OfType<TypedNode>());
}

/// <summary>A condition: what its author calls it (or its text), its canonical text, the same as a sentence, and its meaning.</summary>
internal sealed record ConditionPart(ConditionRole Role, string Label, string Text, string Sentence, TypedNode Node);

/// <summary>The list whose records are counted one by one; the key is the index of the field that tells them apart.</summary>
internal sealed record ItemsPart(FactNode List, TypedNode? Filter, int? Key, bool Once);

/// <summary>A cap, and the clauses counted together under it, this one among them.</summary>
internal sealed record CapPart(CapScope Scope, TypedNode Limit, ImmutableArray<string> Together, SourceSpan Span);

/// <summary>What is taken off; without an expression, what this clause has paid before.</summary>
internal sealed record DeductionPart(string Label, TypedNode? Node, SourceSpan Span);

internal sealed record RoundingPart(Rounding Rounding, Number Step);

internal sealed record LevelPart(string Name, Number Rate);

/// <summary>An exception: when it applies, what it changes, and which exceptions it goes before.</summary>
internal sealed record ExceptionPart(string Name, ImmutableArray<ConditionPart> When, ClauseParts Changes, ImmutableArray<string> Over, SourceSpan Span);
