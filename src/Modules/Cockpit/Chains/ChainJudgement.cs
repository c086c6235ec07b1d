using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Cockpit.Chains;

/// <summary>What a bureau holds a node to need in its region, against the rule. What the rule says stays visible beside it.</summary>
[Display(Name = "产业链人工判断")]
public sealed class ChainJudgement : Entity, IScoped<ChainJudgement>
{
    /// <summary>The node.</summary>
    public required Guid NodeId { get; init; }

    /// <summary>The region it is judged for (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>What it needs.</summary>
    [Display(Name = "判断")]
    public required ChainGap Gap { get; set; }

    /// <summary>Why.</summary>
    public required string Reason { get; set; }

    /// <summary>Who judged, as shown.</summary>
    [Display(Name = "判断人")]
    public required string By { get; set; }

    /// <summary>When (UTC).</summary>
    [Display(Name = "判断时间")]
    public required DateTime At { get; set; }

    /// <summary>The bureaus and leaders of the region and above.</summary>
    public static Expression<Func<ChainJudgement, Scope, bool>> VisibleTo => (judgement, scope) =>
        scope.Everything || (scope.RegionPrefix != null && judgement.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<ChainJudgement>
    {
        public void Configure(EntityTypeBuilder<ChainJudgement> builder)
        {
            builder.ToTable("ChainJudgements");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Reason).HasMaxLength(300);
            builder.Property(x => x.By).HasMaxLength(60);
            builder.HasOne<ChainNode>().WithMany().HasForeignKey(x => x.NodeId);
            builder.HasIndex(x => new { x.NodeId, x.RegionCode }).IsUnique();
        }
    }
}
