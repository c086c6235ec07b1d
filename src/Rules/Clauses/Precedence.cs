using System.Collections.Immutable;
using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Messages;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Clauses;

/// <summary>
/// Orders the exceptions of a clause. Two that may both apply must have an order (优先于); that is demanded when the clause
/// is written and not found out when it is paid.
/// </summary>
internal static class Precedence
{
    public static ImmutableArray<ExceptionPart> Order(List<ExceptionPart> exceptions, DiagnosticList diagnostics)
    {
        for (var i = 0; i < exceptions.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (first, second) = (exceptions[j], exceptions[i]);
                if (!GoesBefore(first, second, exceptions) && !GoesBefore(second, first, exceptions) && !AreExclusive(first, second))
                {
                    diagnostics.Error(second.Span,
                        $"例外「{first.Name}」和「{second.Name}」可能同时适用，请在其中一个的名称后写「优先于 {first.Name}」或「优先于 {second.Name}」，或让两者的「当」互斥。");
                }
            }
        }
        if (exceptions.Find(e => GoesBefore(e, e, exceptions)) is { } circle)
        {
            diagnostics.Error(circle.Span, $"例外「{circle.Name}」的「优先于」绕回了自己。");
            return [.. exceptions];
        }
        var ordered = ImmutableArray.CreateBuilder<ExceptionPart>();
        while (exceptions.Find(e => !ordered.Contains(e) && !exceptions.Exists(o => !ordered.Contains(o) && o.Over.Contains(e.Name))) is { } next)
            ordered.Add(next);
        return ordered.ToImmutable();
    }

    private static bool GoesBefore(ExceptionPart first, ExceptionPart second, List<ExceptionPart> all)
    {
        var (open, seen) = (new Stack<string>(first.Over), new HashSet<string>());
        while (open.TryPop(out var name))
        {
            if (name == second.Name)
                return true;
            if (seen.Add(name) && all.Find(e => e.Name == name) is { } over)
            {
                foreach (var further in over.Over)
                    open.Push(further);
            }
        }
        return false;
    }

    // Whether one fact cannot satisfy both: 级别 = "国家级" and 级别 = "省级", 投资额 ≥ 1亿元 and 投资额 < 1亿元.
    private static bool AreExclusive(ExceptionPart first, ExceptionPart second)
    {
        var (left, right) = (Demands(first), Demands(second));
        return left.Any(a => right.Any(b => a.Dependency == b.Dependency && a.Excludes(b)));
    }

    private static List<Demand> Demands(ExceptionPart exception)
    {
        var demands = new List<Demand>();
        foreach (var when in exception.When)
            Collect(when.Node, demands);
        return demands;
    }

    private static void Collect(TypedNode node, List<Demand> demands)
    {
        switch (node)
        {
            case LogicNode { All: true } both:
                Collect(both.Left, demands);
                Collect(both.Right, demands);
                break;
            case FactNode fact:
                demands.Add(new Demand(fact.Dependency, [Value.Yes], null, null));
                break;
            case NotNode { Operand: FactNode fact }:
                demands.Add(new Demand(fact.Dependency, [Value.No], null, null));
                break;
            case OneOfNode { Negated: false, Operand: FactNode fact } oneOf when oneOf.Choices.All(c => c is Constant):
                demands.Add(new Demand(fact.Dependency, [.. oneOf.Choices.Select(c => ((Constant)c).Value)], null, null));
                break;
            case CompareNode { Left: FactNode fact, Right: Constant { Value: NumberValue { Number: var limit } } } compare:
                demands.Add(Demand.Of(fact.Dependency, compare.Operator, limit));
                break;
            case CompareNode { Operator: BinaryOperator.Equal, Left: FactNode fact, Right: Constant constant }:
                demands.Add(new Demand(fact.Dependency, [constant.Value], null, null));
                break;
        }
    }

    /// <summary>What a fact must be: one of some values, or within bounds.</summary>
    private sealed record Demand(Dependency Dependency, ImmutableArray<Value>? OneOf, (Number Limit, bool Included)? Least, (Number Limit, bool Included)? Most)
    {
        public static Demand Of(Dependency dependency, BinaryOperator op, Number limit) => op switch
        {
            BinaryOperator.Equal => new(dependency, null, (limit, true), (limit, true)),
            BinaryOperator.AtLeast => new(dependency, null, (limit, true), null),
            BinaryOperator.Greater => new(dependency, null, (limit, false), null),
            BinaryOperator.AtMost => new(dependency, null, null, (limit, true)),
            BinaryOperator.Less => new(dependency, null, null, (limit, false)),
            _ => new(dependency, null, null, null),
        };

        public bool Excludes(Demand other) =>
            OneOf is { } mine && other.OneOf is { } theirs ? !mine.Any(v => theirs.Contains(v))
            : IsBelow(this, other) || IsBelow(other, this);

        private static bool IsBelow(Demand low, Demand high) => low.Most is { } most && high.Least is { } least
            && (most.Limit < least.Limit || (most.Limit == least.Limit && !(most.Included && least.Included)));
    }
}
