using Chuangpu.Rules.Messages;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Syntax;

/// <summary>
/// Recursive descent over the tokens. It reports what it expected and goes on, so that one reading shows several errors;
/// nesting and length are bounded, so that no source can exhaust the stack.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>The deepest tree: brackets within brackets, or that many operators in a row.</summary>
    public const int MaxDepth = 200;

    private readonly DiagnosticList _diagnostics;
    private readonly Token[] _tokens;
    private int _at;
    private int _nesting;

    // In a check, 否则 "…" behind a condition without brackets is the message and not another branch.
    private bool _messageMayFollow;

    private Parser(DiagnosticList diagnostics)
    {
        _diagnostics = diagnostics;
        if (diagnostics.Source.Text.Length > SourceText.MaxLength)
        {
            diagnostics.Error(new SourceSpan(0, 0), $"规则太长，最多 {SourceText.MaxLength:N0} 个字，请分开保存。");
            _tokens = [new Token(TokenKind.End, new SourceSpan(0, 0), "")];
        }
        else
            _tokens = [.. Lexer.Read(diagnostics)];
    }

    // By reference: a token is larger than what is asked of it.
    private ref readonly Token Current => ref _tokens[_at];

    private ref readonly Token Next => ref _tokens[Math.Min(_at + 1, _tokens.Length - 1)];

    private ref readonly Token Previous => ref _tokens[Math.Max(_at - 1, 0)];

    /// <summary>A formula alone: an expression, or 名 = 表达式.</summary>
    public static FormulaDeclaration Formula(DiagnosticList diagnostics)
    {
        var parser = new Parser(diagnostics);
        var formula = parser.ReadFormula();
        parser.ExpectEnd();
        return formula;
    }

    /// <summary>A check alone; 检查 may stand before it.</summary>
    public static CheckDeclaration Check(DiagnosticList diagnostics)
    {
        var parser = new Parser(diagnostics);
        parser.Take(TokenKind.Check);
        var check = parser.ReadCheck();
        parser.ExpectEnd();
        return check;
    }

    private Token Advance()
    {
        var token = Current;
        if (token.Kind != TokenKind.End)
            _at++;
        return token;
    }

    private bool Take(TokenKind kind)
    {
        if (Current.Kind != kind)
            return false;
        Advance();
        return true;
    }

    private void Expect(TokenKind kind, string what)
    {
        if (!Take(kind))
            Error(Current, $"这里应是{what}，却是{Words(Current)}。");
    }

    private void ExpectEnd()
    {
        Take(TokenKind.Semicolon);
        while (Current.Kind != TokenKind.End)
        {
            Error(Current, Unexpected(Current));
            // The conditions behind the slip are read as well, for their own errors.
            while (Current.Kind is not (TokenKind.End or TokenKind.And or TokenKind.Or or TokenKind.Comma))
                Advance();
            if (Advance().Kind != TokenKind.End)
                ReadExpression();
        }
    }

    private string Unexpected(Token token) => token.Kind switch
    {
        TokenKind.Close => "多了一个右括号。",
        TokenKind.Name when Keywords.GluedTo(token.Text) is { } word =>
            $"这里应是运算符，却是名称「{Short(token.Text)}」。若「{word}」是连接词，请在它后面加一个空格。",
        TokenKind.Name when Previous.Kind == TokenKind.Number && Previous.Span.End == token.Span.Start =>
            $"不认识单位「{Short(token.Text)}」。",
        _ => $"这里应是运算符或结束，却是{Words(token)}。",
    };

    private void Error(Token token, string message) => _diagnostics.Error(token.Span, message);

    private string Words(Token token) => token.Kind == TokenKind.End ? "结尾" : $"「{Short(_diagnostics.Source.At(token.Span))}」";

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";

    // Every node passes here: a tree that is too deep is said once, and the rest is left unread.
    private Expression Bounded(Expression made)
    {
        if (made.Depth <= MaxDepth)
            return made;
        _diagnostics.Error(Previous.Span, $"式子太深：括号或连续的运算最多 {MaxDepth} 层，请分成几条公式。");
        return GiveUp();
    }

    private BadExpression GiveUp()
    {
        _at = _tokens.Length - 1;
        return new BadExpression(Current.Span);
    }
}
