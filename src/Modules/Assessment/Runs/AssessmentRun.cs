using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Runs;

/// <summary>A calculation of an assessment year. Never changed: another figure, an appeal decided in favour, another scheme make another run.</summary>
[Display(Name = "考核结果")]
public sealed class AssessmentRun : Entity, IScoped<AssessmentRun>
{
    /// <summary>The version of the scheme.</summary>
    public required Guid SchemeVersionId { get; init; }

    /// <summary>The version of the scheme.</summary>
    public SchemeVersion SchemeVersion { get; init; } = null!;

    /// <summary>The region that assesses (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The assessment year (考核年度).</summary>
    [Display(Name = "考核年度")]
    public required int Year { get; init; }

    /// <summary>The year its figures are of; often the one before.</summary>
    [Display(Name = "数据年份")]
    public required int DataYear { get; init; }

    /// <summary>Figures count as they were known at the end of this day (数据截止日).</summary>
    [Display(Name = "数据截止日")]
    public required DateOnly CutOff { get; init; }

    /// <summary>1 for the first run of the scheme in the year.</summary>
    [Display(Name = "次数")]
    public required int Number { get; init; }

    /// <summary>The run it takes the place of, or null.</summary>
    [Display(Name = "替代的结果")]
    public Guid? FollowsId { get; init; }

    /// <summary>Why it was made anew; null for the first.</summary>
    public string? Reason { get; init; }

    /// <summary>SHA-256 of <see cref="FrozenInputs.Content"/> (64 hex digits).</summary>
    [Display(Name = "输入数据指纹")]
    public required string InputsSha256 { get; init; }

    /// <summary>SHA-256 of the results of all units in their order (64 hex digits).</summary>
    [Display(Name = "结果指纹")]
    public required string ResultSha256 { get; init; }

    /// <summary>Who made it, or null for the program.</summary>
    public Guid? MadeBy { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Its units.</summary>
    public List<UnitScore> Units { get; } = [];

    /// <inheritdoc />
    public static Expression<Func<AssessmentRun, Scope, bool>> VisibleTo => (run, scope) =>
        scope.Everything || (scope.RegionPrefix != null && run.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<AssessmentRun>
    {
        public void Configure(EntityTypeBuilder<AssessmentRun> builder)
        {
            builder.ToTable("AssessmentRuns");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Reason).HasMaxLength(500);
            builder.Property(x => x.InputsSha256).HasMaxLength(64);
            builder.Property(x => x.ResultSha256).HasMaxLength(64);
            builder.HasOne(x => x.SchemeVersion).WithMany().HasForeignKey(x => x.SchemeVersionId);
            builder.HasMany(x => x.Units).WithOne(x => x.Run).HasForeignKey(x => x.RunId);
            builder.HasIndex(x => new { x.RegionCode, x.Year });
        }
    }
}
