using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Kernel.Jobs;

/// <summary>A background job that threw. It is not run again by itself: what it worked on shows its own state and offers another try.</summary>
[Unscoped("Read by administrators only, who look after the platform.")]
[NotAudited("Written by the program about itself.")]
public sealed class JobFailure : Entity
{
    /// <summary>The job's type.</summary>
    public required string Job { get; init; }

    /// <summary>The id of what it worked on.</summary>
    public required Guid Subject { get; init; }

    /// <summary>When it failed (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>The exception's type and message, for those who look after the platform.</summary>
    public required string Message { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<JobFailure>
    {
        public void Configure(EntityTypeBuilder<JobFailure> builder)
        {
            builder.Property(x => x.Job).HasMaxLength(200);
            builder.Property(x => x.Message).HasMaxLength(2000);
            builder.HasIndex(x => x.At);
        }
    }
}
