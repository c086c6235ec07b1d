using System.ComponentModel.DataAnnotations;

namespace Chuangpu.Indicators.Catalogue;

/// <summary>A definition of an indicator as a form holds it.</summary>
public sealed class IndicatorInput : IValidatableObject
{
    private const double Most = 999_999_999_999_999;

    /// <summary>Whether an indicator is added; else <see cref="Code"/> names the one that is changed.</summary>
    public bool IsNew { get; set; }

    public Guid Version { get; set; }

    [Display(Name = "编码"), Required(ErrorMessage = "请填写编码。"), RegularExpression("^[A-Za-z0-9][A-Za-z0-9-]{0,29}$", ErrorMessage = "编码用字母、数字和连字符，最多 20 个字符。")]
    public string? Code { get; set; }

    [Display(Name = "适用起始日"), Required(ErrorMessage = "请填写适用起始日。")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "名称"), Required(ErrorMessage = "请填写名称。"), StringLength(80, ErrorMessage = "名称最多 80 个字，请精简。")]
    public string? Name { get; set; }

    [Display(Name = "计量单位"), StringLength(30, ErrorMessage = "计量单位最多 30 个字。")]
    public string? Unit { get; set; }

    [Display(Name = "分类")]
    public IndicatorTheme Theme { get; set; }

    [Display(Name = "方向")]
    public Direction Direction { get; set; }

    [Display(Name = "自然下限"), Range(-Most, Most, ErrorMessage = "下限过大，请检查。")]
    public decimal? LowerLimit { get; set; }

    [Display(Name = "自然上限"), Range(-Most, Most, ErrorMessage = "上限过大，请检查。")]
    public decimal? UpperLimit { get; set; }

    [Display(Name = "小数位数"), Required(ErrorMessage = "请填写小数位数。"), Range(0, 6, ErrorMessage = "小数位数应在 0 至 6 之间。")]
    public int? Decimals { get; set; } = 0;

    [Display(Name = "统计频率")]
    public Frequency Frequency { get; set; }

    [Display(Name = "地区汇总方式")]
    public RollUp AcrossRegions { get; set; } = RollUp.Sum;

    [Display(Name = "时期汇总方式")]
    public RollUp AcrossPeriods { get; set; }

    [Display(Name = "权重指标")]
    public string? WeightCode { get; set; }

    [Display(Name = "分子指标")]
    public string? NumeratorCode { get; set; }

    [Display(Name = "分母指标")]
    public string? DenominatorCode { get; set; }

    [Display(Name = "换算系数"), Range(0.000001, 1_000_000_000, ErrorMessage = "换算系数应大于 0。")]
    public decimal? Factor { get; set; } = 1;

    [Display(Name = "计算公式"), StringLength(1000, ErrorMessage = "公式最多 1000 个字。")]
    public string? Formula { get; set; }

    [Display(Name = "口径"), Required(ErrorMessage = "请写明口径：统计什么、不统计什么。"), StringLength(1000, ErrorMessage = "口径最多 1000 个字，请精简。")]
    public string? Statement { get; set; }

    [Display(Name = "口径依据"), StringLength(300, ErrorMessage = "口径依据最多 300 个字。")]
    public string? OfficialSource { get; set; }

    [Display(Name = "数据来源"), StringLength(200, ErrorMessage = "数据来源最多 200 个字。")]
    public string? DataSource { get; set; }

    [Display(Name = "责任部门"), StringLength(100, ErrorMessage = "责任部门最多 100 个字。")]
    public string? ResponsibleUnit { get; set; }

    [Display(Name = "责任单位")]
    public Guid? ResponsibleOrganisationId { get; set; }

    [Display(Name = "分组")]
    public List<string> Breakdowns { get; set; } = [];

    /// <summary>The form as it is first shown for a definition.</summary>
    public static IndicatorInput From(Indicator indicator, IndicatorDefinition d) => new()
    {
        Code = indicator.Code,
        Version = indicator.Version,
        ValidFrom = d.ValidFrom,
        Name = d.Name,
        Unit = d.Unit,
        Theme = d.Theme,
        Direction = d.Direction,
        LowerLimit = d.LowerLimit,
        UpperLimit = d.UpperLimit,
        Decimals = d.Decimals,
        Frequency = d.Frequency,
        AcrossRegions = d.AcrossRegions,
        AcrossPeriods = d.AcrossPeriods,
        WeightCode = d.WeightCode,
        NumeratorCode = d.NumeratorCode,
        DenominatorCode = d.DenominatorCode,
        Factor = d.Factor,
        Formula = d.Formula,
        Statement = d.Statement,
        OfficialSource = d.OfficialSource,
        DataSource = d.DataSource,
        ResponsibleUnit = d.ResponsibleUnit,
        ResponsibleOrganisationId = d.ResponsibleOrganisationId,
        Breakdowns = [.. d.Breakdowns],
    };

    /// <summary>Puts what was entered into a definition; what its way of computing does not use is left out.</summary>
    public void Into(IndicatorDefinition d)
    {
        var formula = Trimmed(Formula);
        var (regions, periods) = formula is null ? (AcrossRegions, AcrossPeriods) : (RollUp.None, RollUp.None);
        var (weighted, ratio) = (regions == RollUp.WeightedMean || periods == RollUp.WeightedMean, regions == RollUp.RatioOfSums || periods == RollUp.RatioOfSums);
        (d.Name, d.Unit, d.Theme, d.Direction, d.Statement) = (Name!.Trim(), Unit?.Trim() ?? "", Theme, Direction, Statement!.Trim());
        (d.LowerLimit, d.UpperLimit, d.Decimals, d.Frequency) = (LowerLimit, UpperLimit, Decimals!.Value, Frequency);
        (d.AcrossRegions, d.AcrossPeriods, d.Formula) = (regions, periods, formula);
        (d.WeightCode, d.NumeratorCode, d.DenominatorCode, d.Factor) = (weighted ? Trimmed(WeightCode) : null, ratio ? Trimmed(NumeratorCode) : null, ratio ? Trimmed(DenominatorCode) : null, ratio ? Factor ?? 1 : 1);
        (d.OfficialSource, d.DataSource, d.ResponsibleUnit, d.ResponsibleOrganisationId) = (Trimmed(OfficialSource), Trimmed(DataSource), Trimmed(ResponsibleUnit), ResponsibleOrganisationId);
        if (!d.Breakdowns.SequenceEqual(Breakdowns))
        {
            d.Breakdowns = [.. Breakdowns];
        }
    }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LowerLimit >= UpperLimit)
        {
            yield return new("自然上限应大于自然下限，请核对。", [nameof(UpperLimit)]);
        }

        if (Rules.Units.Unit.Parse(Unit?.Trim()) is null)
        {
            yield return new($"计量单位“{Unit!.Trim()}”无法用于公式和检查，请只用文字书写，例如 亿元、件、人年、件/万人。", [nameof(Unit)]);
        }

        if (!string.IsNullOrWhiteSpace(Formula))
        {
            yield break;
        }

        if (AcrossRegions == RollUp.Last)
        {
            yield return new("各地区之间没有“期末”，请换一种地区汇总方式。", [nameof(AcrossRegions)]);
        }

        if (Unit?.Trim() is "%" or "％" or "‰" && (AcrossRegions == RollUp.Sum || AcrossPeriods == RollUp.Sum))
        {
            yield return new("比率不能相加，请选“分子分母分别汇总后相除”“加权平均”或“不汇总”。", [AcrossRegions == RollUp.Sum ? nameof(AcrossRegions) : nameof(AcrossPeriods)]);
        }

        if ((AcrossRegions == RollUp.WeightedMean || AcrossPeriods == RollUp.WeightedMean) && string.IsNullOrEmpty(WeightCode))
        {
            yield return new("加权平均须选权重指标。", [nameof(WeightCode)]);
        }

        if ((AcrossRegions == RollUp.RatioOfSums || AcrossPeriods == RollUp.RatioOfSums) && (string.IsNullOrEmpty(NumeratorCode) || string.IsNullOrEmpty(DenominatorCode)))
        {
            yield return new("请选分子指标和分母指标。", [string.IsNullOrEmpty(NumeratorCode) ? nameof(NumeratorCode) : nameof(DenominatorCode)]);
        }
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
