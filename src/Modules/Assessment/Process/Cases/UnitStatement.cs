using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Process.Cases;

/// <summary>What a unit says of itself about one judged item.</summary>
[Display(Name = "自评说明")]
public sealed class UnitStatement : Entity, IScoped<UnitStatement>
{
    /// <summary>The unit's case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The unit's case.</summary>
    public UnitCase Case { get; init; } = null!;

    /// <summary>The item's code in the scheme.</summary>
    [Display(Name = "考核项")]
    public required string ItemCode { get; init; }

    /// <summary>The item's name.</summary>
    [Display(Name = "考核项名称")]
    public required string ItemName { get; init; }

    /// <summary>What the scheme asks for, or null.</summary>
    public string? Asked { get; init; }

    /// <summary>Its place among the items, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What the unit says, or null while it has not.</summary>
    public string? Text { get; set; }

    /// <summary>As the case.</summary>
    public static Expression<Func<UnitStatement, Scope, bool>> VisibleTo => (statement, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && statement.Case.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.RegionPrefix != null && statement.Case.UnitRegionCode != null && statement.Case.UnitRegionCode.StartsWith(scope.RegionPrefix))
        || (scope.OrganisationId != null && statement.Case.OrganisationId == scope.OrganisationId)
        || statement.Case.Assignments.Any(a => scope.UserId != null && a.UserId == scope.UserId && a.MayJudge);

    internal sealed class Configuration : IEntityTypeConfiguration<UnitStatement>
    {
        public void Configure(EntityTypeBuilder<UnitStatement> builder)
        {
            builder.ToTable("AssessmentStatements");
            builder.Property(x => x.ItemCode).HasMaxLength(40);
            builder.Property(x => x.ItemName).HasMaxLength(120);
            builder.Property(x => x.Asked).HasMaxLength(1000);
            builder.Property(x => x.Text).HasMaxLength(4000);
            builder.HasIndex(x => new { x.CaseId, x.ItemCode }).IsUnique();
        }
    }
}
