using Chuangpu.Rules.Messages;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Syntax;

internal sealed partial class Parser
{
    /// <summary>The most statements in one file.</summary>
    public const int MostDeclarations = 2_000;

    private const string Statements = "「名称 = 式子」「检查 式子」「事实」「条款」「例外」「从高不重复」或「算例」";

    /// <summary>A rule file: formulas (名 = 表达式), checks (检查 …), facts, clauses with their exceptions, and examples, each from the start of a line.</summary>
    public static IReadOnlyList<Declaration> File(DiagnosticList diagnostics)
    {
        var parser = new Parser(diagnostics);
        var declarations = new List<Declaration>();
        while (parser.Current.Kind != TokenKind.End && declarations.Count < MostDeclarations)
        {
            if (parser.StartsDeclaration())
                declarations.Add(parser.ReadDeclaration());
            else
                parser.Error(parser.Current, $"这里应是{Statements}，却是{parser.Words(parser.Current)}。");
            parser.Take(TokenKind.Semicolon);
            parser.SkipToDeclaration();
        }
        if (parser.Current.Kind != TokenKind.End)
            parser.Error(parser.Current, $"规则太多，一份最多 {MostDeclarations:N0} 条。");
        return declarations;
    }

    private FormulaDeclaration ReadFormula()
    {
        var start = Current.Span;
        NameExpression? name = null;
        if (Current.Kind == TokenKind.Name && Next.Kind == TokenKind.Equal)
        {
            name = new NameExpression(Current.Span, Current.Text);
            Advance();
            Advance();
        }
        var expression = ReadExpression();
        return new FormulaDeclaration(start.To(Previous.Span), name, expression);
    }

    private CheckDeclaration ReadCheck()
    {
        var start = Current.Span;
        _messageMayFollow = true;
        var expression = ReadExpression();
        _messageMayFollow = false;
        string? message = null;
        if (Take(TokenKind.Else))
        {
            if (Current.Kind == TokenKind.Text)
                message = Advance().Text;
            else
                Error(Current, $"「否则」后面应是引号里的提示文字，却是{Words(Current)}。");
        }
        return new CheckDeclaration(start.To(Previous.Span), expression, message);
    }

    private Declaration ReadDeclaration()
    {
        if (Take(TokenKind.Check))
            return ReadCheck();
        if (Next.Kind == TokenKind.Equal)
            return ReadFormula();
        return Current.Text switch
        {
            "事实" => ReadFact(),
            "条款" => ReadClause(),
            "例外" => ReadException(),
            "从高不重复" => ReadHighest(),
            _ => ReadExample(),
        };
    }

    private bool StartsDeclaration() => Current.Kind == TokenKind.Check || (Current.Kind == TokenKind.Name && (Next.Kind == TokenKind.Equal || StartsBlock()));

    private bool StartsBlock() => Current is { StartsLine: true, Quoted: false, Text: "事实" or "条款" or "例外" or "从高不重复" or "算例" }
        && Next.Kind is TokenKind.Name or TokenKind.Text or TokenKind.Number or TokenKind.Colon;

    // What a statement left over is said once; the next statement begins on a line of its own.
    private void SkipToDeclaration()
    {
        if (Current.Kind == TokenKind.End || StartsDeclaration())
            return;
        if (!Current.StartsLine)
            Error(Current, Unexpected(Current));
        else
            Error(Current, $"这里应是{Statements}，却是{Words(Current)}。");
        while (Current.Kind != TokenKind.End && !(Current.StartsLine && StartsDeclaration()))
            Advance();
    }
}
