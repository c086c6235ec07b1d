using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Schemes;

/// <summary>How a region assesses those below it: a name that stays while its versions change.</summary>
[Display(Name = "考核方案")]
public sealed class AssessmentScheme : Entity, IScoped<AssessmentScheme>, IVersioned
{
    /// <summary>Its name, such as 县区创新驱动发展年度考核.</summary>
    public required string Title { get; set; }

    /// <summary>The region that assesses (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The document it rests on, or null.</summary>
    [Display(Name = "依据文件")]
    public string? DocumentNumber { get; set; }

    /// <summary>The plan whose goals it serves, or null.</summary>
    [Display(Name = "服务的规划")]
    public Guid? PlanId { get; set; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <summary>What it said, first to last.</summary>
    public List<SchemeVersion> Versions { get; } = [];

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <inheritdoc />
    public static Expression<Func<AssessmentScheme, Scope, bool>> VisibleTo => (scheme, scope) =>
        scope.Everything || (scope.RegionPrefix != null && scheme.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<AssessmentScheme>
    {
        public void Configure(EntityTypeBuilder<AssessmentScheme> builder)
        {
            builder.ToTable("AssessmentSchemes");
            builder.Property(x => x.Title).HasMaxLength(100);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.DocumentNumber).HasMaxLength(60);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasMany(x => x.Versions).WithOne(x => x.Scheme).HasForeignKey(x => x.SchemeId);
            builder.HasIndex(x => x.RegionCode);
        }
    }
}
