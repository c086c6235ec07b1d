using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Process.Judging;

/// <summary>Somebody from outside appointed to judge (第三方评审专家).</summary>
[Display(Name = "评审专家")]
public sealed class Assessor : Entity, IScoped<Assessor>, IVersioned
{
    /// <summary>The assessment.</summary>
    public required Guid ProcessId { get; init; }

    /// <summary>The assessment.</summary>
    public AssessmentProcess Process { get; init; } = null!;

    /// <summary>The region that assesses (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The account.</summary>
    [Display(Name = "专家账号")]
    public required Guid UserId { get; init; }

    /// <summary>The name then.</summary>
    public required string Name { get; init; }

    /// <summary>When the declaration of conflicts of interest was given (UTC); null before.</summary>
    [Display(Name = "利益冲突声明时间")]
    public DateTime? DeclaredAt { get; set; }

    /// <summary>When all marks were handed in (UTC); null before.</summary>
    [Display(Name = "完成时间")]
    public DateTime? DoneAt { get; set; }

    /// <summary>Which units may be judged.</summary>
    public List<Assignment> Assignments { get; } = [];

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>The bureaus above and the assessor; units never learn who judged them.</summary>
    public static Expression<Func<Assessor, Scope, bool>> VisibleTo => (assessor, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && assessor.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.UserId != null && assessor.UserId == scope.UserId);

    internal sealed class Configuration : IEntityTypeConfiguration<Assessor>
    {
        public void Configure(EntityTypeBuilder<Assessor> builder)
        {
            builder.ToTable("Assessors");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Name).HasMaxLength(60);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne<User>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(x => x.Assignments).WithOne(x => x.Assessor).HasForeignKey(x => x.AssessorId);
            builder.HasIndex(x => new { x.ProcessId, x.UserId }).IsUnique();
        }
    }
}
