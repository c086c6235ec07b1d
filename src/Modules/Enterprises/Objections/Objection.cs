using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Objections;

/// <summary>An enterprise says that something the base holds about it is wrong. The bureau corrects it or says why not; what stood before stays readable.</summary>
[Display(Name = "企业异议")]
public sealed class Objection : Entity, IScoped<Objection>, IVersioned
{
    /// <summary>The enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>The enterprise.</summary>
    public Enterprise Enterprise { get; init; } = null!;

    /// <summary>What it is about, in words, as it stood.</summary>
    [Display(Name = "异议事项")]
    public required string Subject { get; init; }

    /// <summary>The year and the key of the figure (<see cref="Figures.YearItem"/>), or null when it is about something else.</summary>
    public int? Year { get; init; }

    /// <summary>The key of the figure, or null.</summary>
    public string? ItemKey { get; init; }

    /// <summary>What the figure was (分 or a count) when it was objected to.</summary>
    public long? Stood { get; init; }

    /// <summary>What it should be (分 or a count).</summary>
    [Display(Name = "应为")]
    public long? Proposed { get; init; }

    /// <summary>The record objected to, or null.</summary>
    public Guid? RecordId { get; init; }

    /// <summary>Why.</summary>
    [Display(Name = "理由")]
    public required string Reason { get; init; }

    /// <summary>When (UTC).</summary>
    [Display(Name = "提出时间")]
    public required DateTime RaisedAt { get; init; }

    /// <summary>Who raised it, as shown.</summary>
    [Display(Name = "提出人")]
    public required string RaisedBy { get; init; }

    /// <summary>How far it is.</summary>
    [Display(Name = "状态")]
    public ObjectionState State { get; set; }

    /// <summary>What the bureau answered.</summary>
    [Display(Name = "答复")]
    public string? Answer { get; set; }

    /// <summary>When it was decided (UTC).</summary>
    [Display(Name = "办理时间")]
    public DateTime? DecidedAt { get; set; }

    /// <summary>Who decided, as shown.</summary>
    [Display(Name = "办理人")]
    public string? DecidedBy { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>As its enterprise.</summary>
    public static Expression<Func<Objection, Scope, bool>> VisibleTo => (objection, scope) =>
        scope.Everything || objection.EnterpriseId == scope.OrganisationId
        || (scope.RegionPrefix != null && objection.Enterprise.Organisation.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<Objection>
    {
        public void Configure(EntityTypeBuilder<Objection> builder)
        {
            builder.ToTable("EnterpriseObjections");
            builder.Property(x => x.Subject).HasMaxLength(300);
            builder.Property(x => x.ItemKey).HasMaxLength(40);
            builder.Property(x => x.Reason).HasMaxLength(500);
            builder.Property(x => x.RaisedBy).HasMaxLength(60);
            builder.Property(x => x.Answer).HasMaxLength(500);
            builder.Property(x => x.DecidedBy).HasMaxLength(60);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne(x => x.Enterprise).WithMany().HasForeignKey(x => x.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => new { x.EnterpriseId, x.State });
        }
    }
}
