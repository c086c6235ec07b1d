using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Process.Judging;

/// <summary>What an assessor gave a unit for an item.</summary>
[Display(Name = "专家打分")]
public sealed class ItemMark : Entity, IScoped<ItemMark>
{
    /// <summary>Whose, for which unit.</summary>
    public required Guid AssignmentId { get; init; }

    /// <summary>Whose, for which unit.</summary>
    public Assignment Assignment { get; init; } = null!;

    /// <summary>The item's code.</summary>
    [Display(Name = "考核项")]
    public required string ItemCode { get; init; }

    /// <summary>0 to 100, two decimals.</summary>
    public required decimal Score { get; set; }

    /// <summary>Why, or null.</summary>
    public string? Remark { get; set; }

    /// <summary>When (UTC).</summary>
    public required DateTime MarkedAt { get; set; }

    /// <summary>The bureaus above and the assessor.</summary>
    public static Expression<Func<ItemMark, Scope, bool>> VisibleTo => (mark, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && mark.Assignment.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.UserId != null && mark.Assignment.UserId == scope.UserId);

    internal sealed class Configuration : IEntityTypeConfiguration<ItemMark>
    {
        public void Configure(EntityTypeBuilder<ItemMark> builder)
        {
            builder.ToTable("AssessorMarks");
            builder.Property(x => x.ItemCode).HasMaxLength(40);
            builder.Property(x => x.Remark).HasMaxLength(500);
            builder.HasOne(x => x.Assignment).WithMany().HasForeignKey(x => x.AssignmentId);
            builder.HasIndex(x => new { x.AssignmentId, x.ItemCode }).IsUnique();
        }
    }
}
