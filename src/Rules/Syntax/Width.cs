namespace Chuangpu.Rules.Syntax;

/// <summary>Full-width letters, digits and signs as their narrow form.</summary>
internal static class Width
{
    public static char Narrow(char c) => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c == '\u3000' ? ' ' : c;

    public static string Narrow(string text) => text.AsSpan().IndexOfAnyInRange('！', '～') < 0 && !text.Contains('\u3000') ? text : string.Concat(text.Select(Narrow));
}
