using System.ComponentModel.DataAnnotations;
using Chuangpu.Assessment.Departments;
using Chuangpu.Assessment.Scoring;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Assessment.Schemes;

/// <summary>An item as a form shows it: lists as lines of text, one entry a line.</summary>
public sealed class ItemForm
{
    public Guid Version { get; set; }

    [Display(Name = "名称"), Required(ErrorMessage = "请填写名称。"), StringLength(60, ErrorMessage = "名称最多 60 个字。")]
    public string? Name { get; set; }

    [Display(Name = "类型"), Required(ErrorMessage = "请选择类型。")]
    public ItemSource? Source { get; set; }

    [Display(Name = "统计指标")]
    public string? Indicator { get; set; }

    [Display(Name = "考核内容"), EnumDataType(typeof(TaskMeasure), ErrorMessage = "请从列表中选择考核内容。")]
    public TaskMeasure Measure { get; set; }

    [Display(Name = "数值单位"), StringLength(20, ErrorMessage = "单位最多 20 个字。")]
    public string? Unit { get; set; }

    [Display(Name = "越低越好（逆向指标）")]
    public bool LessIsBetter { get; set; }

    [Display(Name = "不考核的分组")]
    public List<string> LeftOutOf { get; set; } = [];

    [Display(Name = "缺数据时")]
    public MissingPolicy? Missing { get; set; }

    [Display(Name = "合成办法")]
    public NodeAggregation Aggregation { get; set; }

    [Display(Name = "计分办法")]
    public ScoringMethod? Method { get; set; }

    [Display(Name = "最高得分"), Range(0, 1000, ErrorMessage = "最高得分应在 0 到 1000 之间。")]
    public decimal Most { get; set; } = 100;

    [Display(Name = "低端得分")]
    public decimal Bottom { get; set; }

    [Display(Name = "高端得分")]
    public decimal Top { get; set; } = 100;

    [Display(Name = "低端数值")]
    public decimal? Low { get; set; }

    [Display(Name = "高端数值")]
    public decimal? High { get; set; }

    [Display(Name = "基准得分")]
    public decimal Base { get; set; } = 80;

    [Display(Name = "每档大小")]
    public decimal Step { get; set; } = 1;

    [Display(Name = "档按百分比计")]
    public bool StepInPercent { get; set; } = true;

    [Display(Name = "每档（每名次、每标准差）分数")]
    public decimal PerStep { get; set; } = 1;

    [Display(Name = "不满一档不计")]
    public bool WholeSteps { get; set; }

    [Display(Name = "目标来源")]
    public TargetOrigin TargetFrom { get; set; }

    [Display(Name = "目标值")]
    public decimal? Target { get; set; }

    [Display(Name = "分组或单位各自的目标值"), StringLength(4000, ErrorMessage = "内容过长，请精简。")]
    public string? Targets { get; set; }

    [Display(Name = "分档"), StringLength(2000, ErrorMessage = "内容过长，请精简。")]
    public string? Table { get; set; }

    [Display(Name = "计分公式"), StringLength(1000, ErrorMessage = "公式最多 1000 个字。")]
    public string? Formula { get; set; }

    [Display(Name = "最多加（减）分")]
    public decimal? Limit { get; set; }

    [Display(Name = "否决的后果")]
    public VetoEffect? Veto { get; set; }

    [Display(Name = "说明"), StringLength(500, ErrorMessage = "说明最多 500 个字。")]
    public string? Note { get; set; }

    /// <summary>The form of an item as it is.</summary>
    public static ItemForm Of(SchemeItem item, SchemeDefinition scheme)
    {
        var by = item.Scoring ?? new ItemScoring(ScoringMethod.Share);
        return new()
        {
            Name = item.Name,
            Source = item.Source,
            Indicator = item.Source == ItemSource.Statistic ? item.Indicator : null,
            Measure = item.Measure ?? TaskMeasure.Mark,
            Unit = item.Unit,
            LessIsBetter = item.LessIsBetter,
            LeftOutOf = [.. item.LeftOutOf],
            Missing = item.Missing,
            Aggregation = item.Aggregation,
            Method = item.Scoring?.Method,
            Most = by.Most,
            Bottom = by.Bottom,
            Top = by.Top,
            Low = by.Low,
            High = by.High,
            Base = by.Base,
            Step = by.Step,
            StepInPercent = by.StepInPercent,
            PerStep = by.PerStep,
            WholeSteps = by.WholeSteps,
            TargetFrom = by.TargetFrom,
            Target = by.Target,
            Targets = ItemLines.Write(by.Targets, scheme),
            Table = ItemLines.Write(by.Table),
            Formula = by.Formula,
            Limit = item.Most,
            Veto = item.Veto,
            Note = item.Note,
        };
    }

    /// <summary>The item with what the form says.</summary>
    internal Result<SchemeItem> Into(SchemeItem item, SchemeDefinition scheme)
    {
        var (targets, table) = (ItemLines.ReadTargets(Targets, scheme), ItemLines.ReadTable(Table));
        if ((targets.Problem ?? table.Problem) is { } unread)
            return unread;
        var measured = item.Source is ItemSource.Statistic or ItemSource.Tasks;
        var scoring = !measured || Method is not { } method ? null : new ItemScoring(method)
        {
            Most = Most,
            Bottom = Bottom,
            Top = Top,
            Low = Low,
            High = High,
            Base = Base,
            Step = Step,
            StepInPercent = StepInPercent,
            PerStep = PerStep,
            WholeSteps = WholeSteps,
            TargetFrom = TargetFrom,
            Target = Target,
            Targets = targets.Value,
            Table = table.Value,
            Formula = string.IsNullOrWhiteSpace(Formula) ? null : Formula.Trim(),
        };
        if (scoring is { Method: ScoringMethod.Formula } && ScoreFormula.Read(scoring.Formula ?? "") is { Succeeded: false } reading)
            return new Problem("scheme.formula", $"公式有误：{string.Join("；", reading.Diagnostics.Take(3))}", nameof(Formula));
        return item with
        {
            Name = Name!.Trim(),
            Indicator = item.Source switch { ItemSource.Statistic => Indicator, ItemSource.Tasks when Measure != TaskMeasure.Mark => Measure.ToString(), _ => null },
            Unit = item.Source == ItemSource.Tasks ? (Measure == TaskMeasure.Mark ? "分" : "%") : Unit?.Trim() ?? "",
            LessIsBetter = item.Source == ItemSource.Statistic && LessIsBetter,
            LeftOutOf = [.. LeftOutOf],
            Missing = Missing,
            Aggregation = Aggregation,
            Scoring = scoring,
            Most = Limit,
            Veto = item.Source == ItemSource.Veto ? Veto : null,
            Note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim(),
        };
    }
}
