using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Cockpit.Chains;

/// <summary>What a person said about an enterprise and a node: that it stands there, or that it does not, whatever industry and words say.</summary>
[Display(Name = "产业链企业归入")]
public sealed class ChainPlacement : Entity, IScoped<ChainPlacement>
{
    /// <summary>The node.</summary>
    public required Guid NodeId { get; init; }

    /// <summary>The enterprise's organisation.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>The enterprise's region (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>Whether it stands there.</summary>
    [Display(Name = "归入")]
    public required bool Belongs { get; set; }

    /// <summary>Why.</summary>
    public required string Reason { get; set; }

    /// <summary>Who said so, as shown.</summary>
    [Display(Name = "判断人")]
    public required string By { get; set; }

    /// <summary>When (UTC).</summary>
    [Display(Name = "判断时间")]
    public required DateTime At { get; set; }

    /// <summary>The bureaus of the enterprise's region and above.</summary>
    public static Expression<Func<ChainPlacement, Scope, bool>> VisibleTo => (placement, scope) =>
        scope.Everything || (scope.RegionPrefix != null && placement.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<ChainPlacement>
    {
        public void Configure(EntityTypeBuilder<ChainPlacement> builder)
        {
            builder.ToTable("ChainPlacements");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Reason).HasMaxLength(200);
            builder.Property(x => x.By).HasMaxLength(60);
            builder.HasOne<ChainNode>().WithMany().HasForeignKey(x => x.NodeId);
            builder.HasOne<Kernel.Organisations.Organisation>().WithMany().HasForeignKey(x => x.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => new { x.NodeId, x.EnterpriseId }).IsUnique();
        }
    }
}
