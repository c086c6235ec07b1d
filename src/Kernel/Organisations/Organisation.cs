using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Kernel.Organisations;

/// <summary>A department, enterprise, university or any other unit that leads, supports, reports or applies.</summary>
[Unscoped("A unit's name, kind and region are public; what it does is scoped where it is kept.")]
public sealed class Organisation : Entity, IVersioned
{
    /// <summary>The full name.</summary>
    public required string Name { get; set; }

    /// <summary>The name as plans write it, such as 省科技厅.</summary>
    public string? ShortName { get; set; }

    /// <summary>What it is.</summary>
    public required OrganisationKind Kind { get; set; }

    /// <summary>The region it belongs to (six digits).</summary>
    public required string RegionCode { get; set; }

    /// <summary>The unified social credit code (18 characters, GB 32100-2015), checked when entered; null when not known.</summary>
    public string? CreditCode { get; set; }

    /// <summary>Whether it is invented for the demo region.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    internal sealed class Configuration : IEntityTypeConfiguration<Organisation>
    {
        public void Configure(EntityTypeBuilder<Organisation> builder)
        {
            builder.Property(x => x.Name).HasMaxLength(120);
            builder.Property(x => x.ShortName).HasMaxLength(60);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.CreditCode).HasMaxLength(18);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasIndex(x => x.CreditCode).IsUnique();
            builder.HasIndex(x => x.RegionCode);
        }
    }
}
