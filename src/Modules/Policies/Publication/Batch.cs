using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Budgets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Publication;

/// <summary>Applications that are published, approved and paid together out of one budget.</summary>
[Display(Name = "兑付批次")]
public sealed class Batch : Entity, IScoped<Batch>, IVersioned
{
    /// <summary>Its name, such as 2025年第一批科技创新奖补.</summary>
    public required string Title { get; init; }

    /// <summary>The budget.</summary>
    public required Guid BudgetId { get; init; }

    /// <summary>The region of the budget (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>Where it stands.</summary>
    public BatchState State { get; set; }

    /// <summary>The first day its list is public, or null.</summary>
    [Display(Name = "公示起始日")]
    public DateOnly? PublishedOn { get; set; }

    /// <summary>The last day of the period, or null.</summary>
    [Display(Name = "公示截止日")]
    public DateOnly? EndsOn { get; set; }

    /// <summary>The period in working days, or null.</summary>
    [Display(Name = "公示工作日")]
    public int? WorkingDays { get; set; }

    /// <summary>Who put it together, or null for the program.</summary>
    public Guid? PreparedBy { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime PreparedAt { get; init; }

    /// <summary>Who published it, or null.</summary>
    public Guid? PublishedBy { get; set; }

    /// <summary>Who approved it, or null.</summary>
    [Display(Name = "批准人")]
    public Guid? ApprovedBy { get; set; }

    /// <summary>When (UTC), or null.</summary>
    [Display(Name = "批准时间")]
    public DateTime? ApprovedAt { get; set; }

    /// <summary>What is in it.</summary>
    public List<AwardApplication> Applications { get; } = [];

    /// <summary>What was objected.</summary>
    public List<AwardObjection> Objections { get; } = [];

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>What was published is everybody's; the rest is the bureaus'.</summary>
    public static Expression<Func<Batch, Scope, bool>> VisibleTo => (batch, scope) =>
        batch.PublishedOn != null || (scope.MoneyPrefix != null && batch.RegionCode.StartsWith(scope.MoneyPrefix));

    /// <summary>Whether objections are taken on a day.</summary>
    public bool TakesObjections(DateOnly day) => State == BatchState.Published && day <= EndsOn;

    internal sealed class Configuration : IEntityTypeConfiguration<Batch>
    {
        public void Configure(EntityTypeBuilder<Batch> builder)
        {
            builder.ToTable("AwardBatches");
            builder.Property(x => x.Title).HasMaxLength(100);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne<Budget>().WithMany().HasForeignKey(x => x.BudgetId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(x => x.Applications).WithOne(x => x.Batch).HasForeignKey(x => x.BatchId);
            builder.HasMany(x => x.Objections).WithOne(x => x.Batch).HasForeignKey(x => x.BatchId);
        }
    }
}
