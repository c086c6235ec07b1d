using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Compilation;

/// <summary>The result of compiled code as a value; null where it is not known exactly.</summary>
internal static class Results
{
    public static Value? Of(Number number) => number.IsDefined ? new NumberValue(number) : null;

    public static Value? Of(Truth truth) => truth == Truth.Open ? null : Value.Of(truth == Truth.Yes);

    public static Value? Of(string? text) => text is null ? null : Value.Of(text);

    public static Value? Of(DateOnly? date) => date is { } day ? Value.Of(day) : null;

    public static Value? Of(Period? period) => period is { } known ? Value.Of(known) : null;
}
