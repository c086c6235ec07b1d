using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Cultivation;

/// <summary>An enterprise's stay in the pool of those that are led to recognition as high-tech enterprises (高企培育库); who comes back has another one.</summary>
[Display(Name = "培育库企业")]
public sealed class PoolMember : Entity, IScoped<PoolMember>, IVersioned
{
    /// <summary>The enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>The enterprise.</summary>
    public Enterprise Enterprise { get; init; } = null!;

    /// <summary>From when.</summary>
    [Display(Name = "入库日期")]
    public required DateOnly JoinedOn { get; init; }

    /// <summary>Why it was taken in.</summary>
    [Display(Name = "入库理由")]
    public required string JoinReason { get; init; }

    /// <summary>Who took it in, as shown.</summary>
    [Display(Name = "入库经办人")]
    public required string JoinedBy { get; init; }

    /// <summary>The last day, or null while it is in.</summary>
    [Display(Name = "出库日期")]
    public DateOnly? LeftOn { get; set; }

    /// <summary>Why it left, or null while it is in.</summary>
    [Display(Name = "出库原因")]
    public LeaveKind? LeaveKind { get; set; }

    /// <summary>What is to be said of it.</summary>
    [Display(Name = "出库说明")]
    public string? LeaveNote { get; set; }

    /// <summary>Whether it is invented for the demo region.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>Staff of its region and above, and the enterprise itself.</summary>
    public static Expression<Func<PoolMember, Scope, bool>> VisibleTo => (member, scope) =>
        scope.Everything || member.EnterpriseId == scope.OrganisationId
        || (scope.RegionPrefix != null && member.Enterprise.Organisation.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<PoolMember>
    {
        public void Configure(EntityTypeBuilder<PoolMember> builder)
        {
            builder.ToTable("PoolMembers");
            builder.Property(x => x.JoinReason).HasMaxLength(400);
            builder.Property(x => x.JoinedBy).HasMaxLength(60);
            builder.Property(x => x.LeaveNote).HasMaxLength(400);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne(x => x.Enterprise).WithMany().HasForeignKey(x => x.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
            // Of two who take it in at once, one does.
            builder.HasIndex(x => x.EnterpriseId, "IX_PoolMembers_In").IsUnique().HasFilter("\"LeftOn\" IS NULL");
            builder.HasIndex(x => x.EnterpriseId);
        }
    }
}
