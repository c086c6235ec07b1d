using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Compilation;

/// <summary>否, 是, or not known exactly: then the explaining evaluator says what is known.</summary>
internal enum Truth
{
    No, Yes, Open,
}

/// <summary>What compiled code calls to compare and combine.</summary>
internal static class Truths
{
    public static Truth Of(bool holds) => holds ? Truth.Yes : Truth.No;

    public static Truth And(Truth left, Truth right) =>
        left == Truth.No || right == Truth.No ? Truth.No : left == Truth.Yes && right == Truth.Yes ? Truth.Yes : Truth.Open;

    public static Truth Or(Truth left, Truth right) => Not(And(Not(left), Not(right)));

    public static Truth Not(Truth value) => value == Truth.Open ? value : Truth.Yes - (int)value;

    public static Truth Compare(BinaryOperator op, Number left, Number right) =>
        left.IsDefined && right.IsDefined ? Of(Logic.Holds(op, left.CompareTo(right))) : Truth.Open;

    public static Truth Compare(BinaryOperator op, Truth left, Truth right) =>
        left == Truth.Open || right == Truth.Open ? Truth.Open : Of(Logic.Holds(op, left.CompareTo(right)));

    public static Truth Compare(BinaryOperator op, string? left, string? right) =>
        left is null || right is null ? Truth.Open : Of(Logic.Holds(op, string.CompareOrdinal(left, right)));

    public static Truth Compare(BinaryOperator op, DateOnly? left, DateOnly? right) =>
        left is { } a && right is { } b ? Of(Logic.Holds(op, a.CompareTo(b))) : Truth.Open;

    // Of two lengths the explaining evaluator judges.
    public static Truth Compare(BinaryOperator op, Facts.Period? left, Facts.Period? right) =>
        left is { } a && right is { } b && a.Grain == b.Grain ? Of(Logic.Holds(op, a.First.CompareTo(b.First))) : Truth.Open;
}
