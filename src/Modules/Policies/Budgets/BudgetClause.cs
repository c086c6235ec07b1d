using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Budgets;

/// <summary>A clause a budget pays for.</summary>
[Display(Name = "预算适用条款")]
public sealed class BudgetClause : IScoped<BudgetClause>
{
    /// <summary>The budget.</summary>
    public required Guid BudgetId { get; init; }

    /// <summary>The budget.</summary>
    public Budget Budget { get; init; } = null!;

    /// <summary>The clause, whatever its version.</summary>
    public required Guid ClauseId { get; init; }

    /// <inheritdoc />
    public static Expression<Func<BudgetClause, Scope, bool>> VisibleTo => (clause, scope) =>
        scope.Everything || (scope.MoneyPrefix != null && clause.Budget.RegionCode.StartsWith(scope.MoneyPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<BudgetClause>
    {
        public void Configure(EntityTypeBuilder<BudgetClause> builder)
        {
            builder.ToTable("BudgetClauses");
            builder.HasKey(x => new { x.BudgetId, x.ClauseId });
            builder.HasIndex(x => x.ClauseId);
        }
    }
}
