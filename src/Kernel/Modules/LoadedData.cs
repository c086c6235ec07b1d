using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Kernel.Modules;

/// <summary>Which version of a list that comes with the program lies in the database, so that a start without news costs one look.</summary>
[Unscoped("Bookkeeping of the program.")]
[NotAudited("Says nothing about the region's data.")]
public sealed class LoadedData
{
    /// <summary>The list, such as <c>regions</c>.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the list as loaded (64 hex digits).</summary>
    public required string Fingerprint { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<LoadedData>
    {
        public void Configure(EntityTypeBuilder<LoadedData> builder)
        {
            builder.HasKey(x => x.Name);
            builder.Property(x => x.Name).HasMaxLength(40);
            builder.Property(x => x.Fingerprint).HasMaxLength(64);
        }
    }
}
