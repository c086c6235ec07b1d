using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Units;

namespace Chuangpu.Rules.Types;

/// <summary>The type of an expression or a fact: 数, 金额, 比率, 日期, 期间, 文本, 是否, or a list of numbers or records.</summary>
public abstract record RuleType
{
    private RuleType()
    {
    }

    /// <summary>A number without unit.</summary>
    public static QuantityType Plain { get; } = new(Unit.None);

    /// <summary>A share; shown in percent.</summary>
    public static QuantityType Ratio { get; } = new(Unit.Percent);

    /// <summary>An amount of money, shown in 元.</summary>
    public static QuantityType Money { get; } = new(Unit.Yuan);

    /// <summary>A calendar day.</summary>
    public static RuleType Date { get; } = new DateType();

    /// <summary>A year, quarter or month.</summary>
    public static RuleType Period { get; } = new PeriodType();

    /// <summary>Text.</summary>
    public static RuleType Text { get; } = new TextType();

    /// <summary>Yes or no.</summary>
    public static RuleType YesNo { get; } = new YesNoType();

    /// <summary>A number with this unit.</summary>
    public static QuantityType Quantity(Unit unit) => new(unit);

    /// <summary>A number with this unit; an unreadable unit is a mistake in the program.</summary>
    /// <exception cref="ArgumentException">The unit cannot be read.</exception>
    public static QuantityType Quantity(string unit) => new(Unit.Parse(unit) ?? throw new ArgumentException($"No unit: {unit}", nameof(unit)));

    /// <summary>A number: 金额 when its unit is money, 比率 when it is a share, 数 otherwise.</summary>
    /// <param name="Unit">What it is counted in.</param>
    public sealed record QuantityType(Unit Unit) : RuleType
    {
        /// <inheritdoc/>
        public override string ToString() => Unit.IsMoney ? Unit.Symbol == "元" ? "金额" : $"金额（{Unit}）"
            : Unit.IsRatio ? "比率" : Unit.Symbol.Length == 0 ? "数" : $"数（{Unit}）";
    }

    /// <summary>A list of records.</summary>
    /// <param name="Shape">What each of them holds.</param>
    public sealed record RecordsType(RecordShape Shape) : RuleType
    {
        /// <inheritdoc/>
        public override string ToString() => $"列表（{Shape.Name}）";
    }

    /// <summary>Several values of one type: a fact over several periods, or one field of a list.</summary>
    /// <param name="Item">The type of each.</param>
    public sealed record SeriesType(RuleType Item) : RuleType
    {
        /// <inheritdoc/>
        public override string ToString() => $"一列{Item}";
    }

    private sealed record DateType : RuleType
    {
        public override string ToString() => "日期";
    }

    private sealed record PeriodType : RuleType
    {
        public override string ToString() => "期间";
    }

    private sealed record TextType : RuleType
    {
        public override string ToString() => "文本";
    }

    private sealed record YesNoType : RuleType
    {
        public override string ToString() => "是否";
    }
}
