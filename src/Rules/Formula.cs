using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Messages;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules;

/// <summary>A formula: R&amp;D经费 / 地区生产总值, or with a name before it, R&amp;D经费投入强度 = R&amp;D经费 / 地区生产总值.</summary>
public sealed class Formula : RuleExpression
{
    internal Formula(SourceText source, FormulaDeclaration declaration, TypedNode root)
        : base(source, declaration, root) => Name = declaration.Name?.Name;

    /// <summary>The name before the equals sign; null when there is none.</summary>
    public string? Name { get; }

    /// <summary>Reads a formula and checks it against the facts it may name.</summary>
    /// <param name="source">Any text; what is wrong with it is said, and nothing throws.</param>
    /// <param name="schema">The facts.</param>
    public static RuleReading<Formula> Read(string source, Schema schema)
    {
        var diagnostics = new DiagnosticList(new SourceText(source));
        var declaration = Parser.Formula(diagnostics);
        var root = new Checker(schema, diagnostics).CheckResult(declaration.Expression);
        var rule = root is null || diagnostics.HasErrors ? null : new Formula(diagnostics.Source, declaration, root);
        return new(rule, diagnostics.InOrder());
    }
}
