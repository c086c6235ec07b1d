using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Kernel.Notices;

/// <summary>A message to one user, shown on the home page until read.</summary>
[Unscoped("Always read by the reader's own id, in the one use case that lists notices.")]
[NotAudited("Says what the trail says already.")]
public sealed class Notice : Entity
{
    /// <summary>The reader.</summary>
    public required Guid UserId { get; init; }

    /// <summary>One line.</summary>
    public required string Title { get; init; }

    /// <summary>Where it leads, or null.</summary>
    public string? Href { get; init; }

    /// <summary>When it was sent (UTC).</summary>
    public required DateTime SentAt { get; init; }

    /// <summary>When it was read (UTC), or null.</summary>
    public DateTime? ReadAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Notice>
    {
        public void Configure(EntityTypeBuilder<Notice> builder)
        {
            builder.Property(x => x.Title).HasMaxLength(200);
            builder.Property(x => x.Href).HasMaxLength(300);
            builder.HasIndex(x => new { x.UserId, x.ReadAt });
        }
    }
}
