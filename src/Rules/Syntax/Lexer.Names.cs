using System.Text;

namespace Chuangpu.Rules.Syntax;

internal sealed partial class Lexer
{
    private const int LongestName = 200;

    private static bool StartsName(char c) => char.IsLetter(c) || c is '_' or '【' or '「' || char.IsSurrogate(c);

    private static bool ContinuesName(char c) => char.IsLetterOrDigit(c) || c is '_' || char.IsSurrogate(c);

    // 企业.研发费用, R&D经费, 【规上工业企业（含开发区）】.数量
    private void ReadName()
    {
        var start = _at;
        if (PlainEnd() is { } end)
        {
            _at = end;
            AddName(start, _text[start..end], quoted: false);
            return;
        }
        var name = new StringBuilder();
        var quoted = false;
        while (true)
        {
            quoted |= Current is '【' or '「';
            ReadPart(name);
            if (Current != '.' || !StartsName(Ahead(1)))
                break;
            name.Append('.');
            _at++;
        }
        AddName(start, name.ToString(), quoted);
    }

    // The end of a name that stands as it is, in narrow letters and without 【】; most do.
    private int? PlainEnd()
    {
        var end = _at;
        while (end < _text.Length && Width.Narrow(_text[end]) == _text[end]
            && (ContinuesName(_text[end]) || (_text[end] is '.' or '&' && end + 1 < _text.Length && char.IsLetter(_text[end + 1]))))
            end++;
        return end == _at || (end < _text.Length && (ContinuesName(_text[end]) || Width.Narrow(_text[end]) is '.' or '&')) ? null : end;
    }

    private void AddName(int start, string text, bool quoted)
    {
        if (text.Length > LongestName)
            diagnostics.Error(new SourceSpan(start, _at - start), $"名称「{Short(text)}」太长，最多 {LongestName} 个字。");
        var kind = !quoted && Keywords.All.TryGetValue(text, out var keyword) ? keyword : TokenKind.Name;
        Add(new Token(kind, new SourceSpan(start, _at - start), text) { Quoted = quoted });
    }

    private void ReadPart(StringBuilder name)
    {
        if (Current is not ('【' or '「'))
        {
            while (ContinuesName(Current) || (Current == '&' && ContinuesName(Ahead(1))))
            {
                name.Append(Current);
                _at++;
            }
            return;
        }
        var (start, close) = (_at, Current == '【' ? '】' : '」');
        var end = _text.AsSpan(_at).IndexOfAny(close, '\n');
        if (end < 0 || _text[_at + end] == '\n')
        {
            _at = end < 0 ? _text.Length : _at + end;
            diagnostics.Error(new SourceSpan(start, _at - start), $"名称缺少结尾的「{close}」。");
            return;
        }
        var text = Width.Narrow(_text.Substring(_at + 1, end - 1)).Trim();
        _at += end + 1;
        if (text.Length == 0)
            diagnostics.Error(new SourceSpan(start, _at - start), "括号内没有名称。");
        if (text.AsSpan().IndexOfAny("【】「」") >= 0)
            diagnostics.Error(new SourceSpan(start, _at - start), "名称里不能再有【】或「」。");
        name.Append(text);
    }

    private static bool StartsText(char c) => c is '"' or '“' or '”' or '\'' or '‘' or '’';

    private void ReadText()
    {
        var start = _at++;
        var close = _text[start] switch { '“' or '”' => '”', '‘' or '’' => '’', '\'' or '＇' => '\'', _ => '"' };
        var text = new StringBuilder();
        while (_at < _text.Length && _text[_at] != '\n')
        {
            var c = _text[_at++];
            if (close is '"' or '\'' ? Width.Narrow(c) == close : c == close)
            {
                // "" inside "…" is one quotation mark.
                if (close != '"' || Current != '"')
                {
                    Add(TokenKind.Text, start, text.ToString());
                    return;
                }
                _at++;
            }
            text.Append(c);
        }
        diagnostics.Error(new SourceSpan(start, _at - start), $"文字缺少结尾的引号「{close}」。");
        Add(TokenKind.Text, start, text.ToString());
    }
}
