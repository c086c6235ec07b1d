using Chuangpu.Rules.Facts;

namespace Chuangpu.Rules;

/// <summary>What an editor offers besides the facts of its schema.</summary>
public static class RuleHelp
{
    /// <summary>The functions, in the order they are explained.</summary>
    public static IReadOnlyList<FunctionHelp> Functions { get; } = [.. Checking.Functions.All.Select(f => new FunctionHelp(f.Names[0], [.. f.Names.Skip(1)], f.Form, f.Meaning))];

    /// <summary>The words that are no names.</summary>
    public static IReadOnlyList<string> Keywords { get; } = [.. Syntax.Keywords.All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Some words for periods, to stand in brackets behind a fact.</summary>
    public static IReadOnlyList<string> Periods { get; } = [.. PeriodWords.Examples];
}
