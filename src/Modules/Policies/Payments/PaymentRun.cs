using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Payments;

/// <summary>Orders sent to the finance system together.</summary>
[Display(Name = "送拨批次")]
public sealed class PaymentRun : Entity, IScoped<PaymentRun>
{
    /// <summary>The region (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>Who made it, or null for the program.</summary>
    public Guid? MadeBy { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>What is in it.</summary>
    public List<PaymentOrder> Orders { get; } = [];

    /// <inheritdoc />
    public static Expression<Func<PaymentRun, Scope, bool>> VisibleTo => (run, scope) =>
        scope.Everything || (scope.MoneyPrefix != null && run.RegionCode.StartsWith(scope.MoneyPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<PaymentRun>
    {
        public void Configure(EntityTypeBuilder<PaymentRun> builder)
        {
            builder.ToTable("PaymentRuns");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
        }
    }
}
