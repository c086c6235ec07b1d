using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Clauses;

/// <summary>One amount of a clause.</summary>
public sealed class ClauseAmount : Entity, IScoped<ClauseAmount>
{
    /// <summary>The clause.</summary>
    public required Guid ClauseId { get; init; }

    /// <summary>The clause.</summary>
    public PolicyClause Clause { get; init; } = null!;

    /// <summary>Yuan, or the number of percent when <see cref="Kind"/> is percent.</summary>
    public required decimal Value { get; init; }

    /// <summary>reward, cap, floor, part, top_up, rate, percent, fund, budget or loan.</summary>
    public required string Kind { get; init; }

    /// <summary>Who or what it is for.</summary>
    public string Condition { get; init; } = "";

    /// <summary>Place in the clause, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>As its plan.</summary>
    public static Expression<Func<ClauseAmount, Scope, bool>> VisibleTo => (amount, scope) =>
        amount.Clause.Plan.PublishedAt != null || (scope.RegionPrefix != null && amount.Clause.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<ClauseAmount>
    {
        public void Configure(EntityTypeBuilder<ClauseAmount> builder)
        {
            builder.ToTable("PolicyClauseAmounts");
            builder.Property(x => x.Kind).HasMaxLength(20);
            builder.Property(x => x.Condition).HasMaxLength(300);
            builder.HasOne(x => x.Clause).WithMany(x => x.Amounts).HasForeignKey(x => x.ClauseId);
        }
    }
}
