using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Kernel.Forms;

/// <summary>A form that was saved, under the token it was shown with: a second save of the same form fails on the key.</summary>
[Unscoped("Holds only random tokens.")]
[NotAudited("Says nothing about the region's data.")]
public sealed class Submission
{
    /// <summary>The token of the form as it was shown.</summary>
    public required Guid Token { get; init; }

    /// <summary>When it was saved (UTC).</summary>
    public required DateTime SavedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Submission>
    {
        public void Configure(EntityTypeBuilder<Submission> builder) => builder.HasKey(x => x.Token);
    }
}
