using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Figures;

/// <summary>
/// The figures of an enterprise for a year, money in 分, null where not known. They count from <see cref="InForceAt"/>, when the bureau confirmed them; a
/// correction is a further set that ends this one. <see cref="YearItems"/> says what each of them is.
/// </summary>
[Display(Name = "企业年度数据")]
public sealed class YearFigures : EnterpriseRecord, IScoped<YearFigures>, IVersioned
{
    /// <summary>The calendar year.</summary>
    [Display(Name = "年度")]
    public required int Year { get; init; }

    /// <summary>When the enterprise handed them in (UTC), or null: still a draft, or entered by the bureau.</summary>
    public DateTime? SubmittedAt { get; set; }

    /// <summary>Why the bureau gave them back; null unless they wait for the enterprise.</summary>
    [Display(Name = "退回原因")]
    public string? ReturnReason { get; set; }

    /// <summary>From when they count (UTC): confirmed, taken in or entered by the bureau.</summary>
    [Display(Name = "生效时间")]
    public DateTime? InForceAt { get; set; }

    /// <summary>Who confirmed them, or null.</summary>
    [Display(Name = "确认人")]
    public string? ConfirmedBy { get; set; }

    [Display(Name = "营业收入（分）")] public long? Revenue { get; set; }

    [Display(Name = "主营业务收入（分）")] public long? MainRevenue { get; set; }

    [Display(Name = "总收入（分）")] public long? TotalIncome { get; set; }

    [Display(Name = "高新技术产品收入（分）")] public long? HighTechRevenue { get; set; }

    [Display(Name = "研发费用（分）")] public long? Research { get; set; }

    [Display(Name = "境内研发费用（分）")] public long? DomesticResearch { get; set; }

    [Display(Name = "成本费用（分）")] public long? Cost { get; set; }

    [Display(Name = "资产总额（分）")] public long? Assets { get; set; }

    [Display(Name = "负债总额（分）")] public long? Liabilities { get; set; }

    [Display(Name = "净利润（分）")] public long? Profit { get; set; }

    [Display(Name = "纳税额（分）")] public long? Tax { get; set; }

    [Display(Name = "职工总数")] public long? Staff { get; set; }

    [Display(Name = "科技人员")] public long? TechStaff { get; set; }

    [Display(Name = "发明专利")] public long? InventionPatents { get; set; }

    [Display(Name = "二类知识产权")] public long? OtherRights { get; set; }

    [Display(Name = "成果转化数")] public long? Conversions { get; set; }

    /// <summary>净资产: assets less liabilities, derived.</summary>
    public long? NetAssets => Assets - Liabilities;

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>How far they are.</summary>
    public FigureState State => EndedAt is not null ? FigureState.Replaced
        : InForceAt is not null ? FigureState.InForce
        : ReturnReason is not null ? FigureState.Returned
        : SubmittedAt is not null ? FigureState.Submitted
        : FigureState.Draft;

    /// <summary>As its enterprise.</summary>
    public static Expression<Func<YearFigures, Scope, bool>> VisibleTo => VisibleWithEnterprise<YearFigures>();

    internal sealed class Configuration : IEntityTypeConfiguration<YearFigures>
    {
        public void Configure(EntityTypeBuilder<YearFigures> builder)
        {
            EnterpriseRecord.Configure(builder, "EnterpriseYearFigures");
            builder.Property(x => x.ReturnReason).HasMaxLength(200);
            builder.Property(x => x.ConfirmedBy).HasMaxLength(60);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasIndex(x => new { x.EnterpriseId, x.Year });
            // Of two who confirm at once, one wins.
            builder.HasIndex(x => new { x.EnterpriseId, x.Year }, "IX_EnterpriseYearFigures_InForce").IsUnique().HasFilter("\"InForceAt\" IS NOT NULL AND \"EndedAt\" IS NULL");
        }
    }
}
