using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Qualifications;

/// <summary>Something an enterprise was recognised as, for a time or for good.</summary>
[Display(Name = "企业资质")]
public sealed class Qualification : EnterpriseRecord, IScoped<Qualification>
{
    /// <summary>As what.</summary>
    [Display(Name = "资质")]
    public required QualificationKind Kind { get; init; }

    /// <summary>The name where the kind alone does not say it, such as that of a research unit.</summary>
    [Display(Name = "名称")]
    public string? Name { get; init; }

    /// <summary>国家级, 省级, 市级, 县级, or null where the kind has no levels.</summary>
    [Display(Name = "级别")]
    public string? Level { get; init; }

    /// <summary>From when.</summary>
    [Display(Name = "认定日")]
    public required DateOnly RecognisedOn { get; init; }

    /// <summary>The last day, or null where it does not end by itself.</summary>
    [Display(Name = "有效期止")]
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Number of the certificate or the list.</summary>
    [Display(Name = "证书或文件号")]
    public string? Certificate { get; init; }

    /// <summary>What it is called in facts and lists.</summary>
    public string Title => Name ?? WebKit.DisplayText.OfEnum(Kind);

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => RecognisedOn <= day && (ValidUntil is not { } last || day <= last);

    /// <summary>As its enterprise.</summary>
    public static Expression<Func<Qualification, Scope, bool>> VisibleTo => VisibleWithEnterprise<Qualification>();

    internal sealed class Configuration : IEntityTypeConfiguration<Qualification>
    {
        public void Configure(EntityTypeBuilder<Qualification> builder)
        {
            EnterpriseRecord.Configure(builder, "EnterpriseQualifications");
            builder.Property(x => x.Name).HasMaxLength(100);
            builder.Property(x => x.Level).HasMaxLength(10);
            builder.Property(x => x.Certificate).HasMaxLength(60);
            builder.HasIndex(x => x.EnterpriseId);
            builder.HasIndex(x => new { x.Kind, x.RecognisedOn });
        }
    }
}
