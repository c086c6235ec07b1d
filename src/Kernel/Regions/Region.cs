using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Kernel.Regions;

/// <summary>An administrative region by GB/T 2260, or a development zone under a prefecture. A region that ended keeps its row.</summary>
[Unscoped("Regions are public knowledge.")]
[NotAudited("Loaded from the published code list, never edited by users.")]
public sealed class Region
{
    /// <summary>Six digits of GB/T 2260; a zone has a code of its own from 71 upwards in its prefecture.</summary>
    public required string Code { get; init; }

    /// <summary>The full name, such as 潞州区.</summary>
    public required string Name { get; set; }

    /// <summary>The level.</summary>
    public required RegionLevel Level { get; init; }

    /// <summary>The region one level up, or null for the nation.</summary>
    public string? ParentCode { get; init; }

    /// <summary>The day it came to be by a change on record, or null when it was always there.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>The day it ended by a merger, split or recoding, or null while it stands.</summary>
    public DateOnly? ValidTo { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Region>
    {
        public void Configure(EntityTypeBuilder<Region> builder)
        {
            builder.HasKey(x => x.Code);
            builder.Property(x => x.Code).HasMaxLength(6);
            builder.Property(x => x.ParentCode).HasMaxLength(6);
            builder.Property(x => x.Name).HasMaxLength(60);
            builder.HasIndex(x => x.ParentCode);
        }
    }
}
