using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Import;

/// <summary>Something the reader found, or a person marked, in a document; a proposal until a person accepts it.</summary>
public sealed class Finding : Entity, IScoped<Finding>, IVersioned
{
    /// <summary>The import.</summary>
    public required Guid ImportId { get; init; }

    /// <summary>The import.</summary>
    public PlanImport Import { get; init; } = null!;

    /// <summary>What kind of item it would become.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>The fields as JSON of the <see cref="FindingFields"/> of its kind.</summary>
    public required string Data { get; set; }

    /// <summary>The fields as the reader found them; null for one added by hand.</summary>
    public string? Original { get; init; }

    /// <summary>First UTF-16 code unit in the text; 0 with an end of 0 for something gone.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last.</summary>
    public required int End { get; init; }

    /// <summary>The headings above it, outermost first, joined by <c> / </c>.</summary>
    public required string Section { get; init; }

    /// <summary>The reader's rule, or null when added by hand.</summary>
    public string? Rule { get; init; }

    /// <summary>What was decided.</summary>
    public FindingDecision Decision { get; set; } = FindingDecision.Pending;

    /// <summary>Who decided last, or null for nobody or the program.</summary>
    public Guid? DecidedBy { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>How it compares with the register, for a new version.</summary>
    public Difference Difference { get; init; } = Difference.None;

    /// <summary>The item of the register it is the same as, changes, or misses.</summary>
    public Guid? ItemId { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>Whether a person added it.</summary>
    public bool IsAdded => Original is null;

    /// <summary>Whether a person changed what the reader found.</summary>
    public bool IsEdited => Original is not null && Original != Data;

    /// <summary>The fields.</summary>
    public FindingFields Fields => FindingFields.Read(Kind, Data);

    /// <summary>As its import.</summary>
    public static Expression<Func<Finding, Scope, bool>> VisibleTo => (finding, scope) =>
        scope.RegionPrefix != null && finding.Import.RegionCode.StartsWith(scope.RegionPrefix);

    internal sealed class Configuration : IEntityTypeConfiguration<Finding>
    {
        public void Configure(EntityTypeBuilder<Finding> builder)
        {
            builder.ToTable("PlanImportFindings");
            builder.Property(x => x.Section).HasMaxLength(600);
            builder.Property(x => x.Rule).HasMaxLength(80);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.Ignore(x => x.IsAdded).Ignore(x => x.IsEdited).Ignore(x => x.Fields);
            builder.HasOne(x => x.Import).WithMany(x => x.Findings).HasForeignKey(x => x.ImportId);
        }
    }
}
