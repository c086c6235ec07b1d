using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Library;

/// <summary>
/// One version of a clause in the rule language: the clause, its exceptions, its worked examples. The days it holds are those of
/// its own 有效期. A version that is not published may be wrong; a published one changes no more, but for the end of its validity.
/// </summary>
[Display(Name = "条款版本")]
public sealed class ClauseVersion : Entity, IVersioned, IScoped<ClauseVersion>
{
    /// <summary>The longest text of one version.</summary>
    public const int Longest = 20_000;

    /// <summary>The clause.</summary>
    public required Guid ClauseId { get; init; }

    /// <summary>The clause.</summary>
    public AwardClause Clause { get; init; } = null!;

    /// <summary>As its document's (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>1 for the first.</summary>
    [Display(Name = "版本")]
    public required int Number { get; init; }

    /// <summary>The text in the rule language.</summary>
    [Display(Name = "规则")]
    public required string Rules { get; set; }

    /// <summary>Who edited it last; another person publishes it.</summary>
    [Display(Name = "编辑人")]
    public Guid? EditedBy { get; set; }

    /// <summary>When it was edited last, in UTC.</summary>
    [Display(Name = "编辑时间")]
    public required DateTime EditedAt { get; set; }

    /// <summary>When it was published, in UTC; null for a draft.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>Who published it.</summary>
    public Guid? PublishedBy { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>What is published is everybody's; drafts are the bureau's.</summary>
    public static Expression<Func<ClauseVersion, Scope, bool>> VisibleTo => (version, scope) =>
        version.PublishedAt != null || (scope.RegionPrefix != null && version.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<ClauseVersion>
    {
        public void Configure(EntityTypeBuilder<ClauseVersion> builder)
        {
            builder.ToTable("AwardClauseVersions");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Rules).HasMaxLength(Longest);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne(x => x.Clause).WithMany(x => x.Versions).HasForeignKey(x => x.ClauseId);
            builder.HasIndex(x => new { x.ClauseId, x.Number }).IsUnique();
        }
    }
}
