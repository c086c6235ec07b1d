using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Assessment.Scoring;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Runs;

/// <summary>What a run came to for one unit.</summary>
[Display(Name = "单位得分")]
[NotAudited("Never changes; the run's own entry carries the SHA-256 of all its units.")]
public sealed class UnitScore : Entity, IScoped<UnitScore>
{
    /// <summary>The run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The run.</summary>
    public AssessmentRun Run { get; init; } = null!;

    /// <summary>Its place in the run, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The unit's key in the scheme: a region's code or an organisation's id.</summary>
    public required string UnitKey { get; init; }

    /// <summary>Its name then.</summary>
    public required string UnitName { get; init; }

    /// <summary>The region it is (six digits), or null.</summary>
    public string? UnitRegionCode { get; init; }

    /// <summary>The organisation it is, or null.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Its group's code in the scheme.</summary>
    public required string GroupCode { get; init; }

    /// <summary>The total, or null where nothing could be scored.</summary>
    public decimal? Score { get; init; }

    /// <summary>1 for the best of the group, or null.</summary>
    public int? Rank { get; init; }

    /// <summary>How far a veto limits the grade.</summary>
    public GradeLimit Limit { get; init; }

    /// <summary>A <see cref="ScoredUnit"/> as <see cref="CanonicalJson"/> writes it.</summary>
    public required string Content { get; init; }

    /// <inheritdoc />
    public static Expression<Func<UnitScore, Scope, bool>> VisibleTo => (score, scope) =>
        scope.Everything || (scope.RegionPrefix != null && score.Run.RegionCode.StartsWith(scope.RegionPrefix));

    /// <summary>Each item with its explanation.</summary>
    public ScoredUnit Read() => CanonicalJson.Read<ScoredUnit>(Content);

    internal sealed class Configuration : IEntityTypeConfiguration<UnitScore>
    {
        public void Configure(EntityTypeBuilder<UnitScore> builder)
        {
            builder.ToTable("UnitScores");
            builder.Property(x => x.UnitKey).HasMaxLength(36);
            builder.Property(x => x.UnitName).HasMaxLength(120);
            builder.Property(x => x.UnitRegionCode).HasMaxLength(6);
            builder.Property(x => x.GroupCode).HasMaxLength(20);
            builder.HasIndex(x => new { x.RunId, x.UnitKey }).IsUnique();
        }
    }
}
