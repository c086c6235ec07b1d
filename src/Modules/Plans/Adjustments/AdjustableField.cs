using System.Globalization;
using Chuangpu.WebKit;

namespace Chuangpu.Plans.Adjustments;

/// <summary>Something of an item that only a decision changes, read and written as text, so that before and after are kept in one way for every kind of item.</summary>
/// <param name="Name">The name it is stored under; never changed, since old decisions hold it.</param>
/// <param name="Label">What the user reads.</param>
/// <param name="Read">The value as stored, or null for none.</param>
/// <param name="Write">Puts a stored value back.</param>
/// <param name="Show">A stored value for the reader.</param>
public sealed record AdjustableField(string Name, string Label, Func<PlanItem, string?> Read, Action<PlanItem, string?> Write, Func<string?, string> Show)
{
    /// <summary>What stands for a value that is missing.</summary>
    public const string Nothing = "（无）";

    internal static AdjustableField Text<T>(string name, string label, Func<T, string?> read, Action<T, string?> write) where T : PlanItem =>
        new(name, label, i => read((T)i) is { Length: > 0 } text ? text : null, (i, v) => write((T)i, v), v => v ?? Nothing);

    internal static AdjustableField Number<T>(string name, string label, Func<T, decimal?> read, Action<T, decimal?> write) where T : PlanItem =>
        new(name, label, i => read((T)i) is { } n ? NumberFormat.Invariant(n) : null, (i, v) => write((T)i, Decimal(v)), v => Decimal(v) is { } n ? NumberFormat.Text(n) : Nothing);

    internal static AdjustableField Year<T>(string name, string label, Func<T, int?> read, Action<T, int?> write) where T : PlanItem =>
        new(name, label, i => read((T)i)?.ToString(CultureInfo.InvariantCulture), (i, v) => write((T)i, v is null ? null : int.Parse(v, CultureInfo.InvariantCulture)), v => v is null ? Nothing : v + "年");

    internal static AdjustableField Day<T>(string name, string label, Func<T, DateOnly?> read, Action<T, DateOnly?> write) where T : PlanItem =>
        new(name, label, i => read((T)i)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (i, v) => write((T)i, v is null ? null : DateOnly.Parse(v, CultureInfo.InvariantCulture)), v => v ?? Nothing);

    internal static AdjustableField Choice<T, TEnum>(string name, string label, Func<T, TEnum> read, Action<T, TEnum> write) where T : PlanItem where TEnum : struct, Enum =>
        new(name, label, i => read((T)i).ToString(), (i, v) => write((T)i, Enum.Parse<TEnum>(v!)), v => v is null ? Nothing : DisplayText.OfEnum(Enum.Parse<TEnum>(v)));

    private static decimal? Decimal(string? text) => text is null ? null : decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
