using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Assessment.Process.Cases;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Process.Judging;

/// <summary>An assessor and a unit: whether the one may judge the other.</summary>
[Display(Name = "评审分工")]
public sealed class Assignment : Entity, IScoped<Assignment>
{
    /// <summary>The assessor.</summary>
    public required Guid AssessorId { get; init; }

    /// <summary>The assessor.</summary>
    public Assessor Assessor { get; init; } = null!;

    /// <summary>The unit's case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The unit's case.</summary>
    public UnitCase Case { get; init; } = null!;

    /// <summary>The assessor's account.</summary>
    [Display(Name = "专家账号")]
    public required Guid UserId { get; init; }

    /// <summary>The region that assesses (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>Whether the assessor declared no conflict with this unit and the judging has begun for it.</summary>
    [Display(Name = "可以评审")]
    public bool MayJudge { get; set; }

    /// <summary>Why the assessor stands aside for this unit (回避), or null.</summary>
    [Display(Name = "回避理由")]
    public string? Recusal { get; set; }

    /// <summary>The bureaus above and the assessor.</summary>
    public static Expression<Func<Assignment, Scope, bool>> VisibleTo => (assignment, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && assignment.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.UserId != null && assignment.UserId == scope.UserId);

    internal sealed class Configuration : IEntityTypeConfiguration<Assignment>
    {
        public void Configure(EntityTypeBuilder<Assignment> builder)
        {
            builder.ToTable("AssessorAssignments");
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Recusal).HasMaxLength(300);
            builder.HasIndex(x => new { x.AssessorId, x.CaseId }).IsUnique();
            builder.HasIndex(x => x.UserId);
        }
    }
}
