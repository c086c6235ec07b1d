using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Research;

/// <summary>
/// An intangible asset that a project's capitalised expense became. Its cost is the sum of that expense and stands in the ledger
/// alone; from the month it can be used it is amortised in equal parts by month.
/// </summary>
[Display(Name = "研发形成的无形资产")]
public sealed class IntangibleAsset : Entity, IVersioned, IScoped<IntangibleAsset>
{
    /// <summary>Ten years: the shortest span of amortisation, unless a law or a contract says otherwise (企业所得税法实施条例第六十七条).</summary>
    public const int OrdinaryMonths = 120;

    /// <summary>The enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>The enterprise.</summary>
    public Enterprise Enterprise { get; init; } = null!;

    /// <summary>The project it came out of; one asset a project.</summary>
    [Display(Name = "研发项目")]
    public required Guid ProjectId { get; init; }

    /// <summary>The project it came out of.</summary>
    public ResearchProject Project { get; init; } = null!;

    /// <summary>What it is: a patent, a software copyright, know-how.</summary>
    [Display(Name = "资产名称")]
    public required string Name { get; init; }

    /// <summary>The number of the patent or the copyright, or null.</summary>
    [Display(Name = "权利证书号")]
    public string? RightNumber { get; init; }

    /// <summary>The first day of the month in which it can be used; amortisation begins in it.</summary>
    [Display(Name = "达到预定用途的月份")]
    public required DateOnly UsableFrom { get; init; }

    /// <summary>Over how many months it is amortised.</summary>
    [Display(Name = "摊销月数")]
    public required int LifeMonths { get; init; }

    /// <summary>The law or contract that gives a span of less than ten years; else null.</summary>
    [Display(Name = "摊销年限依据")]
    public string? LifeBasis { get; init; }

    /// <summary>The day it was sold or given up; the month of that day is not amortised any more. Null while it stands.</summary>
    [Display(Name = "处置日期")]
    public DateOnly? DisposedOn { get; set; }

    /// <summary>How it was disposed of.</summary>
    [Display(Name = "处置说明")]
    public string? DisposalNote { get; set; }

    /// <summary>Who entered it, as shown.</summary>
    [Display(Name = "录入人")]
    public required string EnteredBy { get; init; }

    /// <summary>When (UTC).</summary>
    [Display(Name = "录入时间")]
    public required DateTime EnteredAt { get; init; }

    /// <summary>Whether it is invented for the demo region.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>Staff of its region and above, and the enterprise itself.</summary>
    public static Expression<Func<IntangibleAsset, Scope, bool>> VisibleTo => (asset, scope) =>
        scope.Everything || asset.EnterpriseId == scope.OrganisationId
        || (scope.RegionPrefix != null && asset.Enterprise.Organisation.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<IntangibleAsset>
    {
        public void Configure(EntityTypeBuilder<IntangibleAsset> builder)
        {
            builder.ToTable("IntangibleAssets");
            builder.Property(x => x.Name).HasMaxLength(120);
            builder.Property(x => x.RightNumber).HasMaxLength(60);
            builder.Property(x => x.LifeBasis).HasMaxLength(200);
            builder.Property(x => x.DisposalNote).HasMaxLength(200);
            builder.Property(x => x.EnteredBy).HasMaxLength(60);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne(x => x.Enterprise).WithMany().HasForeignKey(x => x.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(x => x.Project).WithMany().HasForeignKey(x => x.ProjectId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => x.EnterpriseId);
            builder.HasIndex(x => x.ProjectId).IsUnique();
        }
    }
}
