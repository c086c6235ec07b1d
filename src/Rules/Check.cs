using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Messages;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules;

/// <summary>A check of a form or a base: 研发人员 ≤ 从业人员 否则 "研发人员不能多于从业人员".</summary>
public sealed class Check : RuleExpression
{
    internal Check(SourceText source, CheckDeclaration declaration, TypedNode root)
        : base(source, declaration, root) => Message = declaration.Message;

    /// <summary>What to say when it fails, as its author wrote it; null when there is nothing written.</summary>
    public string? Message { get; }

    /// <summary>Reads a check and checks it against the facts it may name.</summary>
    /// <param name="source">A condition, 检查 before it or not, and 否则 "消息" behind it or not.</param>
    /// <param name="schema">The facts.</param>
    public static RuleReading<Check> Read(string source, Schema schema)
    {
        var diagnostics = new DiagnosticList(new SourceText(source));
        var declaration = Parser.Check(diagnostics);
        var root = new Checker(schema, diagnostics).CheckYesNo(declaration.Expression, "检查");
        var rule = root is null || diagnostics.HasErrors ? null : new Check(diagnostics.Source, declaration, root);
        return new(rule, diagnostics.InOrder());
    }
}
