using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Policies.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Publication;

/// <summary>What somebody objects to a published list. Only the bureau reads it; its sender follows it by a receipt code.</summary>
[Display(Name = "公示异议")]
public sealed class AwardObjection : Entity, IScoped<AwardObjection>, IVersioned
{
    /// <summary>The batch.</summary>
    public required Guid BatchId { get; init; }

    /// <summary>The batch.</summary>
    public Batch Batch { get; init; } = null!;

    /// <summary>The application it is about.</summary>
    public required Guid ApplicationId { get; init; }

    /// <summary>What is objected.</summary>
    public required string Text { get; init; }

    /// <summary>What its sender is called.</summary>
    public required string Name { get; init; }

    /// <summary>What its sender looks it up by: 12 characters nobody can guess.</summary>
    [Display(Name = "回执码")]
    public required string Code { get; init; }

    /// <summary>When it came in (UTC).</summary>
    [Display(Name = "收到时间")]
    public required DateTime ReceivedAt { get; init; }

    /// <summary>What became of it.</summary>
    public ObjectionState State { get; set; }

    /// <summary>Why it was decided so, or null.</summary>
    [Display(Name = "处理意见")]
    public string? Decision { get; set; }

    /// <summary>Who decided, or null.</summary>
    public Guid? DecidedBy { get; set; }

    /// <summary>When (UTC), or null.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <inheritdoc />
    public static Expression<Func<AwardObjection, Scope, bool>> VisibleTo => (objection, scope) =>
        scope.Everything || (scope.RegionPrefix != null && objection.Batch.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<AwardObjection>
    {
        public void Configure(EntityTypeBuilder<AwardObjection> builder)
        {
            builder.ToTable("Objections");
            builder.Property(x => x.Text).HasMaxLength(2000);
            builder.Property(x => x.Name).HasMaxLength(60);
            builder.Property(x => x.Code).HasMaxLength(12);
            builder.Property(x => x.Decision).HasMaxLength(1000);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne<AwardApplication>().WithMany().HasForeignKey(x => x.ApplicationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => x.Code).IsUnique();
        }
    }
}
