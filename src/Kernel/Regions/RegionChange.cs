using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Kernel.Regions;

/// <summary>One step of a region's history: on a day, an old code passed into a new one (a merger has several rows with one new code).</summary>
[Unscoped("Regions are public knowledge.")]
[NotAudited("Loaded from the published record, never edited by users.")]
public sealed class RegionChange : Entity
{
    /// <summary>The day it took effect.</summary>
    public required DateOnly On { get; init; }

    /// <summary>merge, rename, split, recode, or cede (a part passed to a region that stood before).</summary>
    public required string Kind { get; init; }

    /// <summary>The code before.</summary>
    public required string OldCode { get; init; }

    /// <summary>The name before.</summary>
    public required string OldName { get; init; }

    /// <summary>The code after.</summary>
    public required string NewCode { get; init; }

    /// <summary>The name after.</summary>
    public required string NewName { get; init; }

    /// <summary>The decision or announcement it rests on.</summary>
    public string? Basis { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<RegionChange>
    {
        public void Configure(EntityTypeBuilder<RegionChange> builder)
        {
            builder.Property(x => x.Kind).HasMaxLength(20);
            builder.Property(x => x.OldCode).HasMaxLength(6);
            builder.Property(x => x.NewCode).HasMaxLength(6);
        }
    }
}
