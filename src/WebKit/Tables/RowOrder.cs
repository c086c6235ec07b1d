using System.Globalization;

namespace Chuangpu.WebKit;

/// <summary>Order of rows in memory: numbers by size, Chinese by pinyin, missing values last whichever way it goes.</summary>
internal static class RowOrder
{
    private static readonly StringComparer Pinyin = StringComparer.Create(CultureInfo.GetCultureInfo("zh-CN"), CompareOptions.NumericOrdering);

    public static IEnumerable<T> Sort<T>(IEnumerable<T> rows, Func<T, object?> value, bool desc)
    {
        var missingLast = rows.OrderBy(x => value(x) is null or "");
        return desc ? missingLast.ThenByDescending(value, Values) : missingLast.ThenBy(value, Values);
    }

    private static readonly Comparer<object?> Values = Comparer<object?>.Create((a, b) => (a, b) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string x, string y) => Pinyin.Compare(x, y),
        _ when a.GetType() == b.GetType() && a is IComparable x => x.CompareTo(b),
        _ => Pinyin.Compare(a.ToString(), b.ToString()),
    });
}
