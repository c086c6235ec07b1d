using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Plans.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Source;

/// <summary>One reading of a plan's document: its text and outline. Places of goals and tasks point into it.</summary>
public sealed class PlanVersion : Entity, IScoped<PlanVersion>
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The plan.</summary>
    public Plan Plan { get; init; } = null!;

    /// <summary>1 for the first reading.</summary>
    public required int Number { get; init; }

    /// <summary>The whole text; null where only places are known (the demo region's real plans are not reproduced).</summary>
    public string? Text { get; init; }

    /// <summary>The document as it was handed in, or null for pasted text.</summary>
    public Guid? AttachmentId { get; init; }

    /// <summary>When it was read (UTC).</summary>
    public required DateTime ReadAt { get; init; }

    /// <summary>The outline, in the order of the text.</summary>
    public List<Heading> Headings { get; } = [];

    /// <summary>As its plan.</summary>
    public static Expression<Func<PlanVersion, Scope, bool>> VisibleTo => (version, scope) =>
        version.Plan.PublishedAt != null || (scope.RegionPrefix != null && version.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<PlanVersion>
    {
        public void Configure(EntityTypeBuilder<PlanVersion> builder)
        {
            builder.ToTable("PlanVersions");
            builder.HasOne(x => x.Plan).WithMany(x => x.Versions).HasForeignKey(x => x.PlanId);
            builder.HasIndex(x => new { x.PlanId, x.Number }).IsUnique();
        }
    }
}
