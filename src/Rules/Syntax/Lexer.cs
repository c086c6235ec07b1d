using Chuangpu.Rules.Messages;

namespace Chuangpu.Rules.Syntax;

/// <summary>Cuts a source into tokens; never fails, but says what it could not read.</summary>
internal sealed partial class Lexer(DiagnosticList diagnostics)
{
    /// <summary>No rule has more tokens.</summary>
    public const int MostTokens = 20_000;

    private readonly string _text = diagnostics.Source.Text;
    private readonly List<Token> _tokens = new(Math.Min(16 + (diagnostics.Source.Text.Length / 4), MostTokens));

    // For each open bracket whether a name stands before it: there a comma parts arguments.
    private readonly Stack<bool> _brackets = new();
    private int _at;
    private bool _startsLine = true;

    private char Current => Ahead(0);

    public static List<Token> Read(DiagnosticList diagnostics) => new Lexer(diagnostics).ReadAll();

    private List<Token> ReadAll()
    {
        while (SkipBlanks() && _tokens.Count < MostTokens)
            ReadToken();
        if (_at < _text.Length)
            diagnostics.Error(new SourceSpan(_at, 1), "式子太长，请分成几条。");
        Add(TokenKind.End, _text.Length, "");
        return _tokens;
    }

    private void ReadToken()
    {
        var start = _at;
        var c = Current;
        if (c is >= '0' and <= '9')
            ReadNumber();
        else if (StartsName(c))
            ReadName();
        else if (StartsText(c))
            ReadText();
        else if (Operator() is var (kind, length))
        {
            if (kind == TokenKind.Open)
                _brackets.Push(_tokens is [.., { Kind: TokenKind.Name }]);
            else if (kind == TokenKind.Close)
                _brackets.TryPop(out _);
            _at += length;
            Add(kind, start, _text[start.._at]);
        }
        else
        {
            while (_at < _text.Length && !char.IsWhiteSpace(Current) && !StartsName(Current) && Operator() is null && Current is not (>= '0' and <= '9') && !StartsText(Current))
                _at++;
            _at = Math.Max(_at, start + 1);
            diagnostics.Error(new SourceSpan(start, _at - start), $"看不懂的符号「{Short(_text[start.._at])}」。{Advice(start)}");
        }
    }

    // 额的5%, 不低于5%: the number has been read as the end of the name.
    private string Advice(int start) => Width.Narrow(_text[start]) is '%' or '‰' && _tokens is [.., { Kind: TokenKind.Name, Quoted: false } name] && name.Span.End == start
        ? "名称和数之间要有空格或运算符，例如「研发费用 × 5%」；带符号的标签请加引号。" : "";

    private (TokenKind Kind, int Length)? Operator() => (Current, Ahead(1)) switch
    {
        ('>', '=') or ('=', '>') => (TokenKind.AtLeast, 2),
        ('<', '=') => (TokenKind.AtMost, 2),
        ('<', '>') or ('!', '=') => (TokenKind.NotEqual, 2),
        ('=', '=') => (TokenKind.Equal, 2),
        ('=', _) => (TokenKind.Equal, 1),
        ('>', _) => (TokenKind.Greater, 1),
        ('<', _) => (TokenKind.Less, 1),
        ('≥' or '≧', _) => (TokenKind.AtLeast, 1),
        ('≤' or '≦', _) => (TokenKind.AtMost, 1),
        ('≠', _) => (TokenKind.NotEqual, 1),
        ('+', _) => (TokenKind.Plus, 1),
        ('-' or '−', _) => (TokenKind.Minus, 1),
        ('*' or '×', _) => (TokenKind.Times, 1),
        ('/' or '÷', _) => (TokenKind.Over, 1),
        ('(', _) => (TokenKind.Open, 1),
        (')', _) => (TokenKind.Close, 1),
        (',' or '、', _) => (TokenKind.Comma, 1),
        (':', _) => (TokenKind.Colon, 1),
        (';' or '。', _) => (TokenKind.Semicolon, 1),
        _ => null,
    };

    // False at the end of the source.
    private bool SkipBlanks()
    {
        while (_at < _text.Length)
        {
            if (Current == '#' || (Current == '/' && Ahead(1) == '/'))
            {
                while (_at < _text.Length && _text[_at] != '\n')
                    _at++;
            }
            else if (_text[_at] == '\n')
            {
                _startsLine = true;
                _at++;
            }
            else if (char.IsWhiteSpace(_text[_at]) || _text[_at] is '\uFEFF' or '\u200B')
                _at++;
            else
                return true;
        }
        return false;
    }

    private void Add(TokenKind kind, int start, string text) => Add(new Token(kind, new SourceSpan(start, _at - start), text));

    private void Add(Token token)
    {
        _tokens.Add(token with { StartsLine = _startsLine });
        _startsLine = false;
    }

    private char Ahead(int count) => _at + count < _text.Length ? Width.Narrow(_text[_at + count]) : '\0';

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
