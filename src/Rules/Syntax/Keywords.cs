using System.Collections.Frozen;

namespace Chuangpu.Rules.Syntax;

/// <summary>The words with a meaning of their own; a name that is one of them is written in 【】.</summary>
internal static class Keywords
{
    private static readonly (TokenKind Kind, string Words)[] Table =
    [
        (TokenKind.And, "且 并且 而且"), (TokenKind.Or, "或 或者"), (TokenKind.Not, "非 不"),
        (TokenKind.If, "如果 若"), (TokenKind.Then, "则 那么"), (TokenKind.Else, "否则"),
        (TokenKind.In, "属于"), (TokenKind.NotIn, "不属于"), (TokenKind.At, "在"), (TokenKind.Between, "介于"), (TokenKind.BetweenEnd, "之间"),
        (TokenKind.Empty, "为空"), (TokenKind.NotEmpty, "不为空"), (TokenKind.Where, "其中 满足"),
        (TokenKind.Yes, "是 真"), (TokenKind.No, "否 假"),
        (TokenKind.Equal, "等于"), (TokenKind.NotEqual, "不等于"),
        (TokenKind.Greater, "大于 高于 超过 晚于"), (TokenKind.AtLeast, "大于等于 不低于 不少于 不小于 不早于 达到"),
        (TokenKind.Less, "小于 低于 不足 早于"), (TokenKind.AtMost, "小于等于 不高于 不超过 不大于 不多于 不晚于"),
        (TokenKind.Plus, "加"), (TokenKind.Minus, "减"), (TokenKind.Times, "乘以"), (TokenKind.Over, "除以"),
        (TokenKind.Check, "检查"),
    ];

    public static FrozenDictionary<string, TokenKind> All { get; } =
        Table.SelectMany(row => row.Words.Split(' ').Select(word => (Word: word, row.Kind))).ToFrozenDictionary(p => p.Word, p => p.Kind);

    /// <summary>What a missing space has glued to a name: the keyword that stands within it, with the name before it known; null when there is none.</summary>
    public static string? Within(string name, Func<string, bool> isKnown) =>
        All.Keys.Where(k => k.Length > 1 && name.IndexOf(k, StringComparison.Ordinal) is > 0 and var at && isKnown(name[..at])).MaxBy(k => k.Length);

    /// <summary>The keyword a name begins with, where a missing space has glued both; null when it begins with none.</summary>
    public static string? GluedTo(string name) =>
        All.Keys.Where(k => name.Length > k.Length && name.StartsWith(k, StringComparison.Ordinal)).MaxBy(k => k.Length);
}
