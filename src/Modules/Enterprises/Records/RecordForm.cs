using System.ComponentModel.DataAnnotations;
using Chuangpu.Enterprises.PropertyRights;
using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Enterprises.Records;

/// <summary>A record as a form holds it; each kind asks for some of these.</summary>
public sealed class RecordForm
{
    public Guid EnterpriseId { get; set; }

    public RecordKind Kind { get; set; }

    [Display(Name = "资质")]
    public QualificationKind? Qualification { get; set; }

    [Display(Name = "类别")]
    public PropertyKind? Property { get; set; }

    [Display(Name = "关系")]
    public RelationKind? Relation { get; set; }

    [Display(Name = "名称"), StringLength(100, ErrorMessage = "名称最多 100 个字，请精简。")]
    public string? Title { get; set; }

    [Display(Name = "级别")]
    public string? Level { get; set; }

    [Display(Name = "编号"), StringLength(40, ErrorMessage = "编号最多 40 个字，请精简。")]
    public string? Number { get; set; }

    [Display(Name = "合同类别")]
    public string? ContractKind { get; set; }

    [Display(Name = "角色")]
    public string? Side { get; set; }

    [Display(Name = "日期")]
    public DateOnly? On { get; set; }

    [Display(Name = "有效期止")]
    public DateOnly? Until { get; set; }

    [Display(Name = "金额")]
    public decimal? Amount { get; set; }

    [Display(Name = "技术交易额")]
    public decimal? Technology { get; set; }

    [Display(Name = "到账额")]
    public decimal? Received { get; set; }

    [Display(Name = "位次"), Range(1, 100, ErrorMessage = "位次应在 1 至 100 之间。")]
    public int? Place { get; set; }

    [Display(Name = "持股比例"), Range(typeof(decimal), "0", "100", ErrorMessage = "持股比例应在 0 至 100 之间。")]
    public decimal? Share { get; set; }

    [Display(Name = "标记")]
    public bool Flag { get; set; }

    [Display(Name = "对方统一社会信用代码")]
    public string? Other { get; set; }

    [Display(Name = "来源"), Required(ErrorMessage = "请选择来源。")]
    public FactSource? Source { get; set; } = FactSource.Bureau;

    [Display(Name = "依据"), StringLength(200, ErrorMessage = "依据最多 200 个字，请精简。")]
    public string? Basis { get; set; }

    /// <summary>分 of what was entered in 万元; null where it is no whole 分.</summary>
    internal static long? Fen(decimal? wan) => wan is { } amount && Math.Abs(amount) <= 1_000_000_000m && amount * 1_000_000m is var fen && fen == decimal.Truncate(fen) ? (long)fen : null;

    /// <summary>What is missing or wrong for its kind, or null.</summary>
    internal Problem? Refuses(DateOnly today)
    {
        (Title, Number, Basis) = (Clean(Title), Clean(Number), Clean(Basis));
        var needs = Kind switch
        {
            RecordKind.Qualification => Qualification is null ? nameof(Qualification) : Qualification == QualificationKind.Other && Title is null ? nameof(Title) : null,
            RecordKind.Property => Property is null ? nameof(Property) : Title is null ? nameof(Title) : null,
            RecordKind.Contract => Number is null ? nameof(Number) : ContractKind is null ? nameof(ContractKind) : Side is null ? nameof(Side) : Amount is null ? nameof(Amount) : null,
            RecordKind.Prize => Title is null ? nameof(Title) : Level is null ? nameof(Level) : Place is null ? nameof(Place) : null,
            RecordKind.Award => Title is null ? nameof(Title) : Level is null ? nameof(Level) : Amount is null ? nameof(Amount) : null,
            RecordKind.Investment => Title is null ? nameof(Title) : Amount is null ? nameof(Amount) : null,
            _ => Relation is null ? nameof(Relation) : Other is null ? nameof(Other) : null,
        } ?? (Kind != RecordKind.Relation && On is null ? nameof(On) : null);
        if (needs is not null)
        {
            return new("record.missing", $"请填写“{LabelOf(needs)}”。", needs);
        }

        if (On > today)
        {
            return new("record.future", $"“{LabelOf(nameof(On))}”还没有到，请核对。", nameof(On));
        }

        if (Until < On)
        {
            return new("record.until", "有效期止早于开始的日期，请核对。", nameof(Until));
        }

        foreach (var (field, amount) in new[] { (nameof(Amount), Amount), (nameof(Technology), Technology), (nameof(Received), Received) })
        {
            if (amount is not null && (amount < 0 || Fen(amount) is null))
            {
                return new("record.amount", $"“{LabelOf(field)}”应是不小于 0 的金额，以万元计，最多六位小数。", field);
            }
        }

        return Technology > Amount ? new("record.technology", "技术交易额大于成交额，请核对。", nameof(Technology)) : null;
    }

    /// <summary>What a field is called for this kind of record.</summary>
    internal string LabelOf(string field) => (Kind, field) switch
    {
        (RecordKind.Qualification, nameof(On)) => "认定日",
        (RecordKind.Qualification, nameof(Number)) => "证书或文件号",
        (RecordKind.Property, nameof(On)) => "授权日",
        (RecordKind.Property, nameof(Number)) => "专利号或登记号",
        (RecordKind.Contract, nameof(On)) => "登记日",
        (RecordKind.Contract, nameof(Number)) => "合同编号",
        (RecordKind.Contract, nameof(Amount)) => "成交额",
        (RecordKind.Prize, nameof(On)) => "获奖日",
        (RecordKind.Prize, nameof(Number)) => "等次",
        (RecordKind.Prize, nameof(Title)) => "奖励名称",
        (RecordKind.Prize, nameof(Amount)) => "奖金",
        (RecordKind.Award, nameof(On)) => "到账日",
        (RecordKind.Award, nameof(Title)) => "政策或项目",
        (RecordKind.Award, nameof(Number)) => "事项",
        (RecordKind.Investment, nameof(On)) => "实缴日",
        (RecordKind.Investment, nameof(Title)) => "标的",
        _ => typeof(RecordForm).GetProperty(field)!.GetCustomAttributes(typeof(DisplayAttribute), false) is [DisplayAttribute display] ? display.Name! : field,
    };

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
