using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Library;

/// <summary>
/// A clause of a policy as a rule, through all its versions; or the part of a document's rules that its clauses share
/// (facts and formulas), which is edited and published the same way.
/// </summary>
[Display(Name = "政策条款")]
public sealed class AwardClause : Entity, IScoped<AwardClause>
{
    /// <summary>What the part shared by a document's clauses is called.</summary>
    public const string SharedName = "共用定义";

    /// <summary>The document it carries out.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The document it carries out.</summary>
    public PolicyDocument Document { get; init; } = null!;

    /// <summary>The name behind 条款, by which the ledger knows it: one a region.</summary>
    public required string Name { get; init; }

    /// <summary>As its document's (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>Whether it holds only what other clauses use.</summary>
    [Display(Name = "共用部分")]
    public bool IsShared { get; init; }

    /// <summary>Place among the clauses of the document, from 0; earlier clauses count first against a common cap.</summary>
    public required int Ordinal { get; init; }

    /// <summary>How an enterprise comes by it.</summary>
    [Display(Name = "享受方式")]
    public required AwardMode Mode { get; set; }

    /// <summary>Whether a third party checks an application before it is approved.</summary>
    [Display(Name = "第三方核查")]
    public bool NeedsThirdParty { get; set; }

    /// <summary>The text its sentence stands in; null without one.</summary>
    public Guid? TextId { get; set; }

    /// <summary>First UTF-16 code unit of the sentence.</summary>
    public int? Start { get; set; }

    /// <summary>One past its last code unit.</summary>
    public int? End { get; set; }

    /// <summary>When a version of it was published first, in UTC; null before.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>Its versions.</summary>
    public List<ClauseVersion> Versions { get; } = [];

    /// <summary>What is published is everybody's; drafts are the bureau's.</summary>
    public static Expression<Func<AwardClause, Scope, bool>> VisibleTo => (clause, scope) =>
        clause.PublishedAt != null || (scope.RegionPrefix != null && clause.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<AwardClause>
    {
        public void Configure(EntityTypeBuilder<AwardClause> builder)
        {
            builder.ToTable("AwardClauses");
            builder.Property(x => x.Name).HasMaxLength(60);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.HasOne(x => x.Document).WithMany(x => x.Clauses).HasForeignKey(x => x.DocumentId);
            builder.HasIndex(x => new { x.DocumentId, x.Ordinal });
        }
    }
}
