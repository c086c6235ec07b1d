using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>What one region or unit is to reach (分解指标).</summary>
[Display(Name = "分解指标")]
public sealed class TargetShare : Entity, IScoped<TargetShare>
{
    /// <summary>The decomposition it is part of.</summary>
    public required Guid SplitId { get; init; }

    /// <summary>The decomposition it is part of.</summary>
    public TargetSplit Split { get; init; } = null!;

    /// <summary>The region (six digits), or null for a unit.</summary>
    public string? RegionCode { get; init; }

    /// <summary>The unit, or null for a region.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>What it is to reach, in the unit of the decomposition; null while nothing is written.</summary>
    [Display(Name = "分解值")]
    public decimal? Value { get; set; }

    /// <summary>The bureaus of the region that split it and of those above; once published, the region or unit it is for.</summary>
    public static Expression<Func<TargetShare, Scope, bool>> VisibleTo => (share, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && share.Split.RegionCode.StartsWith(scope.RegionPrefix))
        || (share.Split.Status != SplitStatus.Draft
            && ((scope.RegionPrefix != null && share.RegionCode != null && share.RegionCode.StartsWith(scope.RegionPrefix))
                || (scope.OrganisationId != null && share.OrganisationId == scope.OrganisationId)));

    internal sealed class Configuration : IEntityTypeConfiguration<TargetShare>
    {
        public void Configure(EntityTypeBuilder<TargetShare> builder)
        {
            builder.ToTable("TargetShares");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.HasOne(x => x.Split).WithMany(x => x.Shares).HasForeignKey(x => x.SplitId);
            builder.HasIndex(x => x.RegionCode);
            builder.HasIndex(x => x.OrganisationId);
        }
    }
}
