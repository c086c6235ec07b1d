using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Budgets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Payments;

/// <summary>One payment to one account. It keeps the account it was made for; one that failed stays, and another order takes its place.</summary>
[Display(Name = "拨付单")]
public sealed class PaymentOrder : Entity, IScoped<PaymentOrder>, IVersioned
{
    /// <summary>Its number, by which the finance system's result is matched.</summary>
    [Display(Name = "单号")]
    public required string Number { get; init; }

    /// <summary>The application.</summary>
    public required Guid ApplicationId { get; init; }

    /// <summary>The application.</summary>
    public AwardApplication Application { get; init; } = null!;

    /// <summary>Which order of the application it is, from 1.</summary>
    [Display(Name = "次数")]
    public required int Attempt { get; init; }

    /// <summary>The budget.</summary>
    public required Guid BudgetId { get; init; }

    /// <summary>The region of the budget (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>How much, in 分.</summary>
    [Display(Name = "金额（分）")]
    public required long AmountFen { get; init; }

    /// <summary>The name of the account.</summary>
    [Display(Name = "户名")]
    public required string AccountName { get; init; }

    /// <summary>The bank.</summary>
    [Display(Name = "开户银行")]
    public required string BankName { get; init; }

    /// <summary>The account's number, sealed.</summary>
    [Display(Name = "账号")]
    public required string ProtectedNumber { get; init; }

    /// <summary>Its last four digits.</summary>
    [Display(Name = "账号末四位")]
    public required string Last4 { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>Where it stands.</summary>
    public PaymentState State { get; set; }

    /// <summary>The run it was sent in, or null.</summary>
    public Guid? RunId { get; set; }

    /// <summary>The day it arrived or came back, or null.</summary>
    [Display(Name = "办结日期")]
    public DateOnly? SettledOn { get; set; }

    /// <summary>When its result was taken in (UTC), or null.</summary>
    public DateTime? SettledAt { get; set; }

    /// <summary>Why it came back, or null.</summary>
    [Display(Name = "退票原因")]
    public string? Failure { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>The bureaus above the budget, and the payee.</summary>
    public static Expression<Func<PaymentOrder, Scope, bool>> VisibleTo => (order, scope) =>
        scope.Everything
        || (scope.MoneyPrefix != null && order.RegionCode.StartsWith(scope.MoneyPrefix))
        || (scope.OrganisationId != null && order.Application.OrganisationId == scope.OrganisationId);

    internal sealed class Configuration : IEntityTypeConfiguration<PaymentOrder>
    {
        public void Configure(EntityTypeBuilder<PaymentOrder> builder)
        {
            builder.ToTable("PaymentOrders");
            builder.Property(x => x.Number).HasMaxLength(24);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.AccountName).HasMaxLength(120);
            builder.Property(x => x.BankName).HasMaxLength(120);
            builder.Property(x => x.ProtectedNumber).HasMaxLength(400);
            builder.Property(x => x.Last4).HasMaxLength(4);
            builder.Property(x => x.Failure).HasMaxLength(200);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne(x => x.Application).WithMany().HasForeignKey(x => x.ApplicationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Budget>().WithMany().HasForeignKey(x => x.BudgetId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<PaymentRun>().WithMany(r => r.Orders).HasForeignKey(x => x.RunId);
            builder.HasIndex(x => x.Number).IsUnique();
            builder.HasIndex(x => new { x.ApplicationId, x.Attempt }).IsUnique();
            builder.HasIndex(x => x.State);
        }
    }
}
