using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Budgets;

/// <summary>A new amount for a budget, its first one included: proposed by one person, put in force by another.</summary>
[Display(Name = "预算调整")]
public sealed class BudgetChange : Entity, IScoped<BudgetChange>, IVersioned
{
    /// <summary>The budget.</summary>
    public required Guid BudgetId { get; init; }

    /// <summary>The budget.</summary>
    public Budget Budget { get; init; } = null!;

    /// <summary>What the budget amounts to from then on, in 分.</summary>
    [Display(Name = "调整后总额（分）")]
    public required long AmountFen { get; init; }

    /// <summary>The document it rests on.</summary>
    [Display(Name = "依据文件")]
    public required string Document { get; init; }

    /// <summary>Why, or null for the first amount.</summary>
    public string? Reason { get; init; }

    /// <summary>Who proposed it, or null for the program.</summary>
    public Guid? ProposedBy { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime ProposedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public BudgetChangeState State { get; set; }

    /// <summary>Who decided, or null.</summary>
    public Guid? DecidedBy { get; set; }

    /// <summary>When (UTC), or null.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>What the second person said, or null.</summary>
    [Display(Name = "复核意见")]
    public string? DecisionNote { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <inheritdoc />
    public static Expression<Func<BudgetChange, Scope, bool>> VisibleTo => (change, scope) =>
        scope.Everything || (scope.MoneyPrefix != null && change.Budget.RegionCode.StartsWith(scope.MoneyPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<BudgetChange>
    {
        public void Configure(EntityTypeBuilder<BudgetChange> builder)
        {
            builder.ToTable("BudgetChanges");
            builder.Property(x => x.Document).HasMaxLength(200);
            builder.Property(x => x.Reason).HasMaxLength(500);
            builder.Property(x => x.DecisionNote).HasMaxLength(500);
            builder.Property(x => x.Version).IsConcurrencyToken();
        }
    }
}
