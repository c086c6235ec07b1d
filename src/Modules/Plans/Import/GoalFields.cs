using System.ComponentModel.DataAnnotations;
using Chuangpu.Plans.Goals;
using Chuangpu.WebKit;

namespace Chuangpu.Plans.Import;

/// <summary>What a goal says.</summary>
public sealed record GoalFields : FindingFields
{
    private const string Least = "-1000000000000000", Largest = "1000000000000000";

    [Display(Name = "指标名称"), Required(ErrorMessage = "请填写指标名称"), StringLength(200, ErrorMessage = "指标名称最多 200 字")]
    public string Name { get; init; } = "";

    [Display(Name = "单位"), StringLength(30, ErrorMessage = "单位最多 30 字")]
    public string Unit { get; init; } = "";

    [Display(Name = "性质")]
    public GoalKind? Kind { get; init; }

    [Display(Name = "基期值"), Range(typeof(decimal), Least, Largest, ParseLimitsInInvariantCulture = true, ErrorMessage = "基期值太大，请核对单位")]
    public decimal? BaselineValue { get; init; }

    [Display(Name = "基期年"), Range(1949, 2100, ErrorMessage = "基期年应在 1949 到 2100 之间")]
    public int? BaselineYear { get; init; }

    [Display(Name = "目标含义")]
    public TargetOperator Operator { get; init; } = TargetOperator.Equal;

    [Display(Name = "目标值"), Range(typeof(decimal), Least, Largest, ParseLimitsInInvariantCulture = true, ErrorMessage = "目标值太大，请核对单位")]
    public decimal? TargetValue { get; init; }

    [Display(Name = "目标上限"), Range(typeof(decimal), Least, Largest, ParseLimitsInInvariantCulture = true, ErrorMessage = "目标上限太大，请核对单位")]
    public decimal? TargetMax { get; init; }

    [Display(Name = "目标年"), Range(1949, 2100, ErrorMessage = "目标年应在 1949 到 2100 之间")]
    public int? TargetYear { get; init; }

    [Display(Name = "按什么计（每年填 year）"), StringLength(30, ErrorMessage = "计量方式最多 30 字")]
    public string? Per { get; init; }

    [Display(Name = "相对目标的原话"), StringLength(300, ErrorMessage = "原话最多 300 字")]
    public string? TargetText { get; init; }

    /// <inheritdoc />
    public override string Heading => Name;

    /// <inheritdoc />
    public override string Summary
    {
        get
        {
            var from = BaselineValue is { } baseline ? $"{Year(BaselineYear)}{Number(baseline)}{Unit} → " : "";
            return $"{from}{Year(TargetYear)}{(Per == "year" ? "每年" : Per is null ? "" : $"每{Per}")}{Aim}";
        }
    }

    /// <inheritdoc />
    public override string? Doubt =>
        TargetValue is null && Operator != TargetOperator.Relative ? "没有目标值"
        : TargetYear is null ? "没有目标年"
        : Unit.Length == 0 && Operator != TargetOperator.Relative ? "没有单位"
        : Operator == TargetOperator.AtLeast && BaselineValue > TargetValue ? "目标低于基期"
        : null;

    private string Aim => Operator switch
    {
        TargetOperator.AtLeast => $"{Value} 以上",
        TargetOperator.AtMost => $"{Value} 以下",
        TargetOperator.About => $"{Value} 左右",
        TargetOperator.Range => $"{Number(TargetValue)}–{Number(TargetMax)}{Unit}",
        TargetOperator.Relative => TargetText ?? "相对水平",
        TargetOperator.TotalGrowth => $"累计增长 {Number(TargetValue)}%",
        TargetOperator.AnnualGrowth => $"年均增长 {Number(TargetValue)}%",
        _ => Value,
    };

    private string Value => $"{Number(TargetValue)}{Unit}";

    /// <inheritdoc />
    public override FindingFields Over(FindingFields before) => before is GoalFields old
        ? this with
        {
            Kind = Kind ?? old.Kind,
            BaselineValue = BaselineValue ?? old.BaselineValue,
            BaselineYear = BaselineValue is null ? old.BaselineYear : BaselineYear,
            TargetYear = TargetYear ?? old.TargetYear,
        }
        : this;

    /// <inheritdoc />
    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Operator == TargetOperator.Relative && string.IsNullOrWhiteSpace(TargetText))
        {
            yield return new ValidationResult("相对目标请填写原话", [nameof(TargetText)]);
        }
        else if (Operator != TargetOperator.Relative && TargetValue is null)
        {
            yield return new ValidationResult("请填写目标值；只有文字的，目标含义请选“相对水平”", [nameof(TargetValue)]);
        }

        if (Operator == TargetOperator.Range && (TargetMax is null || TargetMax < TargetValue))
        {
            yield return new ValidationResult("区间目标请填写上限，且不小于目标值", [nameof(TargetMax)]);
        }
    }

    private static string Year(int? year) => year is null ? "" : $"{year} 年 ";

    private static string Number(decimal? value) => value is { } v ? NumberFormat.Text(v) : "—";
}
