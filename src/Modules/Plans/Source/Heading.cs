using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Source;

/// <summary>A heading, box (专栏) or table of the document.</summary>
public sealed class Heading : Entity, IScoped<Heading>
{
    /// <summary>The reading it belongs to.</summary>
    public required Guid VersionId { get; init; }

    /// <summary>The reading it belongs to.</summary>
    public PlanVersion PlanVersion { get; init; } = null!;

    /// <summary>Place in the outline, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The number as written, such as （二）, or empty.</summary>
    public required string Number { get; init; }

    /// <summary>The words of the heading without the number.</summary>
    public required string Title { get; init; }

    /// <summary>1 for a chapter.</summary>
    public required int Depth { get; init; }

    /// <summary>section, box or table.</summary>
    public required string Kind { get; init; }

    /// <summary>Where the heading starts, in UTF-16 code units of the text.</summary>
    public required int Start { get; init; }

    /// <summary>Where the heading ends.</summary>
    public required int End { get; init; }

    /// <summary>As its plan.</summary>
    public static Expression<Func<Heading, Scope, bool>> VisibleTo => (heading, scope) =>
        heading.PlanVersion.Plan.PublishedAt != null
        || (scope.RegionPrefix != null && heading.PlanVersion.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<Heading>
    {
        public void Configure(EntityTypeBuilder<Heading> builder)
        {
            builder.ToTable("PlanHeadings");
            builder.Property(x => x.Number).HasMaxLength(30);
            builder.Property(x => x.Title).HasMaxLength(300);
            builder.Property(x => x.Kind).HasMaxLength(10);
            builder.HasOne(x => x.PlanVersion).WithMany(x => x.Headings).HasForeignKey(x => x.VersionId);
            builder.HasIndex(x => new { x.VersionId, x.Ordinal });
        }
    }
}
