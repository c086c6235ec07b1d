using Chuangpu.Rules.Messages;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Files;

/// <summary>Brings the formulas of a file into an order in which each comes after those it names.</summary>
internal sealed class FormulaOrder
{
    // Formulas on formulas are evaluated within one another; both bounds keep that well within a thread's stack.
    private const int MostLevels = 50;
    private const int MostDepth = 2 * Parser.MaxDepth;

    private readonly Dictionary<string, FormulaDeclaration> _byName;
    private readonly DiagnosticList _diagnostics;
    private readonly Dictionary<string, int> _depths = [];
    private readonly List<FormulaDeclaration> _ordered = [];
    private readonly List<string> _path = [];

    private FormulaOrder(Dictionary<string, FormulaDeclaration> byName, DiagnosticList diagnostics) => (_byName, _diagnostics) = (byName, diagnostics);

    /// <summary>The formulas that can be evaluated, in order; a cycle or too long a chain is said and left out.</summary>
    public static IReadOnlyList<FormulaDeclaration> Of(Dictionary<string, FormulaDeclaration> byName, DiagnosticList diagnostics)
    {
        var order = new FormulaOrder(byName, diagnostics);
        foreach (var formula in byName.Values.OrderBy(f => f.Span.Start))
            order.Visit(formula);
        return order._ordered;
    }

    private int Visit(FormulaDeclaration formula)
    {
        var name = formula.Name!.Name;
        if (_depths.TryGetValue(name, out var known))
            return known;
        if (_path.IndexOf(name) is >= 0 and var start)
        {
            var cycle = string.Join(" → ", _path.Skip(start).Append(name).Take(12));
            _diagnostics.Error(formula.Name.Span, $"公式循环引用：{cycle}。请去掉其中一处。");
            return 0;
        }
        if (_path.Count >= MostLevels)
        {
            _diagnostics.Error(formula.Name.Span, $"公式引用公式最多 {MostLevels} 层。");
            return 0;
        }
        _path.Add(name);
        var below = 0;
        foreach (var used in NamesIn(formula.Expression).Distinct())
        {
            if (_byName.TryGetValue(used, out var other))
                below = Math.Max(below, Visit(other));
        }
        _path.RemoveAt(_path.Count - 1);
        var depth = _depths[name] = below + formula.Expression.Depth;
        if (depth > MostDepth)
            _diagnostics.Error(formula.Name.Span, $"「{name}」连同它引用的公式太深，最多 {MostDepth} 层运算。");
        else
            _ordered.Add(formula);
        return depth;
    }

    private static IEnumerable<string> NamesIn(Expression expression)
    {
        var open = new Stack<Expression>([expression]);
        while (open.TryPop(out var node))
        {
            if (node is NameExpression name)
                yield return name.Name;
            if (node is CallExpression call)
                yield return call.Called.Name;
            foreach (var part in node.Parts)
                open.Push(part);
        }
    }
}
