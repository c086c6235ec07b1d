using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Assessment.Runs;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Process.Cases;

/// <summary>
/// What a unit was told of its own result (结果反馈单), as it was told: complete in itself, since the unit may read neither the run
/// nor the scheme, and kept when a later letter takes its place.
/// </summary>
[Display(Name = "结果反馈单")]
public sealed class ResultLetter : Entity, IScoped<ResultLetter>
{
    /// <summary>The unit's case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Number { get; init; }

    /// <summary>The run it is of.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The region that assesses (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The region the unit is (six digits), or null.</summary>
    public string? UnitRegionCode { get; init; }

    /// <summary>The organisation the unit is or that answers for it, or null.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>The total, or null where nothing could be scored.</summary>
    public decimal? Score { get; init; }

    /// <summary>The rank in the group, or null.</summary>
    public int? Rank { get; init; }

    /// <summary>How many the group has.</summary>
    public required int RankOf { get; init; }

    /// <summary>The items: a list of <see cref="LetterLine"/> as <see cref="CanonicalJson"/> writes it.</summary>
    [Display(Name = "各项得分")]
    public required string Content { get; init; }

    /// <summary>When it was sent (UTC).</summary>
    public required DateTime SentAt { get; init; }

    /// <summary>The bureaus above and the unit itself, alone.</summary>
    public static Expression<Func<ResultLetter, Scope, bool>> VisibleTo => (letter, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && letter.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.RegionPrefix != null && letter.UnitRegionCode != null && letter.UnitRegionCode.StartsWith(scope.RegionPrefix))
        || (scope.OrganisationId != null && letter.OrganisationId == scope.OrganisationId);

    /// <summary>The items.</summary>
    public IReadOnlyList<LetterLine> Lines() => CanonicalJson.Read<List<LetterLine>>(Content);

    internal sealed class Configuration : IEntityTypeConfiguration<ResultLetter>
    {
        public void Configure(EntityTypeBuilder<ResultLetter> builder)
        {
            builder.ToTable("ResultLetters");
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.UnitRegionCode).HasMaxLength(6);
            builder.HasOne<AssessmentRun>().WithMany().HasForeignKey(x => x.RunId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => new { x.CaseId, x.Number }).IsUnique();
        }
    }
}
