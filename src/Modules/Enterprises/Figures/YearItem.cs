using System.Linq.Expressions;
using System.Reflection;

namespace Chuangpu.Enterprises.Figures;

/// <summary>One of the yearly figures.</summary>
public sealed record YearItem
{
    private readonly PropertyInfo _property;

    internal YearItem(string name, string unit, Expression<Func<YearFigures, long?>> figure) =>
        (Name, Unit, _property) = (name, unit, (PropertyInfo)((MemberExpression)figure.Body).Member);

    /// <summary>As in the facts, without 企业.: 研发费用.</summary>
    public string Name { get; }

    /// <summary>What people enter: 万元, 人, 件, 项.</summary>
    public string Unit { get; }

    /// <summary>Whether it is kept in 分 and entered in 万元.</summary>
    public bool IsMoney => Unit == "万元";

    /// <summary>Whether it may be below zero.</summary>
    public bool MayBeNegative { get; init; }

    /// <summary>What is counted (口径), from the schema of facts.</summary>
    public string Definition { get; init; } = "";

    /// <summary>The name of the property that holds it; names the item in forms.</summary>
    public string Key => _property.Name;

    /// <summary>As kept: 分 or a count.</summary>
    public long? Kept(YearFigures figures) => (long?)_property.GetValue(figures);

    /// <summary>As entered: 万元 or a count.</summary>
    public decimal? Entered(YearFigures figures) => Kept(figures) is { } kept ? InUnit(kept) : null;

    /// <summary>What is kept, in the unit people enter.</summary>
    /// <param name="kept">分 or a count.</param>
    public decimal InUnit(long kept) => IsMoney ? kept / 1_000_000m : kept;

    /// <summary>Sets what is kept.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="kept">分 or a count.</param>
    public void Set(YearFigures figures, long? kept) => _property.SetValue(figures, kept);

    /// <summary>What is kept for what was entered; null where it is no whole 分 or count, negative where it may not be, or beyond 10 万亿元.</summary>
    /// <param name="entered">万元 or a count.</param>
    public long? Keep(decimal entered)
    {
        var most = IsMoney ? 1_000_000_000m : 10_000_000m;
        if (Math.Abs(entered) > most || (entered < 0 && !MayBeNegative))
        {
            return null;
        }

        var kept = IsMoney ? entered * 1_000_000m : entered;
        return kept == decimal.Truncate(kept) ? (long)kept : null;
    }

    /// <summary>What to say when <see cref="Keep"/> refuses.</summary>
    public string Remedy => IsMoney
        ? $"“{Name}”应是{(MayBeNegative ? "" : "不小于 0 的")}金额，以万元计，最多六位小数，不超过 10 亿万元。"
        : $"“{Name}”应是不小于 0 的整数，单位{Unit}。";
}
