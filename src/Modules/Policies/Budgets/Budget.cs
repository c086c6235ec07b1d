using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Budgets;

/// <summary>Money of a region and a year for some clauses. How much there is stands in its ledger alone.</summary>
[Display(Name = "兑付预算")]
public sealed class Budget : Entity, IScoped<Budget>, IVersioned
{
    /// <summary>Its name, such as 2025年科技创新奖补资金.</summary>
    public required string Title { get; set; }

    /// <summary>The region whose money it is (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The budget year.</summary>
    public required int Year { get; init; }

    /// <summary>The clauses it pays for.</summary>
    public List<BudgetClause> Clauses { get; } = [];

    /// <summary>How its amount came to be.</summary>
    public List<BudgetChange> Changes { get; } = [];

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <inheritdoc />
    public static Expression<Func<Budget, Scope, bool>> VisibleTo => (budget, scope) =>
        scope.Everything || (scope.MoneyPrefix != null && budget.RegionCode.StartsWith(scope.MoneyPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<Budget>
    {
        public void Configure(EntityTypeBuilder<Budget> builder)
        {
            builder.ToTable("Budgets");
            builder.Property(x => x.Title).HasMaxLength(100);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasMany(x => x.Clauses).WithOne(x => x.Budget).HasForeignKey(x => x.BudgetId);
            builder.HasMany(x => x.Changes).WithOne(x => x.Budget).HasForeignKey(x => x.BudgetId);
            builder.HasIndex(x => new { x.RegionCode, x.Year });
        }
    }
}
