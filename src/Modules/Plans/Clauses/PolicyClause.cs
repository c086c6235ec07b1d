using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Clauses;

/// <summary>A sentence of the plan that promises money; the ground later policies are checked against.</summary>
public sealed class PolicyClause : PlanItem, IScoped<PolicyClause>
{
    /// <summary>What is promised, in short.</summary>
    public required string Title { get; set; }

    /// <summary>The amounts it names.</summary>
    public List<ClauseAmount> Amounts { get; } = [];

    /// <summary>As its plan.</summary>
    public static Expression<Func<PolicyClause, Scope, bool>> VisibleTo => (item, scope) =>
        item.Plan.PublishedAt != null || (scope.RegionPrefix != null && item.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<PolicyClause>
    {
        public void Configure(EntityTypeBuilder<PolicyClause> builder)
        {
            builder.ToTable("PolicyClauses");
            ConfigureItem(builder);
            builder.Property(x => x.Title).HasMaxLength(600);
        }
    }
}
