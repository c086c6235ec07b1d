using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Register;

/// <summary>
/// A fact about an enterprise with its origin. It is never changed: a correction ends it and adds another, so what was known on any day can be
/// told, and an award can be traced to the figures it rested on.
/// </summary>
public abstract class EnterpriseRecord : Entity
{
    /// <summary>The enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>The enterprise.</summary>
    public Enterprise Enterprise { get; init; } = null!;

    /// <summary>Where it comes from.</summary>
    [Display(Name = "来源")]
    public required FactSource Source { get; init; }

    /// <summary>The document or department it rests on, in words.</summary>
    [Display(Name = "依据")]
    public string? Basis { get; init; }

    /// <summary>Who entered it, as shown.</summary>
    [Display(Name = "录入人")]
    public required string EnteredBy { get; init; }

    /// <summary>When (UTC).</summary>
    [Display(Name = "录入时间")]
    public required DateTime EnteredAt { get; init; }

    /// <summary>The file it came with, or null.</summary>
    public Guid? ImportId { get; init; }

    /// <summary>When it was replaced or withdrawn (UTC), or null while it holds.</summary>
    [Display(Name = "失效时间")]
    public DateTime? EndedAt { get; set; }

    /// <summary>Why it was replaced or withdrawn.</summary>
    [Display(Name = "失效原因")]
    public string? EndReason { get; set; }

    /// <summary>Whether it is invented for the demo region.</summary>
    public bool IsDemo { get; init; }

    /// <summary>As its enterprise.</summary>
    internal static Expression<Func<T, Scope, bool>> VisibleWithEnterprise<T>() where T : EnterpriseRecord => (record, scope) =>
        scope.Everything || record.EnterpriseId == scope.OrganisationId
        || (scope.RegionPrefix != null && record.Enterprise.Organisation.RegionCode.StartsWith(scope.RegionPrefix));

    /// <summary>The columns all records have.</summary>
    internal static void Configure<T>(EntityTypeBuilder<T> builder, string table) where T : EnterpriseRecord
    {
        builder.ToTable(table);
        builder.Property(x => x.Basis).HasMaxLength(200);
        builder.Property(x => x.EnteredBy).HasMaxLength(60);
        builder.Property(x => x.EndReason).HasMaxLength(200);
        builder.HasOne(x => x.Enterprise).WithMany().HasForeignKey(x => x.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
    }
}
