using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Policies.Budgets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Ledger;

/// <summary>
/// One line of a budget's ledger. Lines are only added, numbered without a gap, each with the balance it leads to: a second
/// line of the same number fails on the key, and a balance below nothing fails on the table's check.
/// </summary>
[Display(Name = "预算台账")]
public sealed class Posting : Entity, IScoped<Posting>
{
    /// <summary>The budget.</summary>
    public required Guid BudgetId { get; init; }

    /// <summary>Its place in the budget's ledger, from 1.</summary>
    [Display(Name = "序号")]
    public required int Number { get; init; }

    /// <summary>What it does.</summary>
    [Display(Name = "类型")]
    public required PostingKind Kind { get; init; }

    /// <summary>How much, in 分; below 0 only where an appropriation is cut.</summary>
    [Display(Name = "金额（分）")]
    public required long AmountFen { get; init; }

    /// <summary>The application it is about, or null for an appropriation.</summary>
    public Guid? ApplicationId { get; init; }

    /// <summary>What caused it; the same cause is posted once.</summary>
    [Display(Name = "凭据")]
    public required string Key { get; init; }

    /// <summary>Said about it, or null.</summary>
    public string? Note { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Who, or null for the program.</summary>
    public Guid? By { get; init; }

    /// <summary>Appropriated after it.</summary>
    public required long AppropriatedFen { get; init; }

    /// <summary>Reserved after it.</summary>
    public required long ReservedFen { get; init; }

    /// <summary>Paid after it.</summary>
    public required long PaidFen { get; init; }

    /// <summary>The region of the budget (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The organisation the money is for, or null.</summary>
    public Guid? PayeeId { get; init; }

    /// <summary>Its region (six digits), or null.</summary>
    public string? PayeeRegionCode { get; init; }

    /// <summary>The balance after it.</summary>
    public Balance Balance => new(AppropriatedFen, ReservedFen, PaidFen);

    /// <summary>Those above the budget, those above the payee (whose caps count it), and the payee.</summary>
    public static Expression<Func<Posting, Scope, bool>> VisibleTo => (posting, scope) =>
        scope.Everything
        || (scope.MoneyPrefix != null && (posting.RegionCode.StartsWith(scope.MoneyPrefix) || (posting.PayeeRegionCode != null && posting.PayeeRegionCode.StartsWith(scope.MoneyPrefix))))
        || (scope.OrganisationId != null && posting.PayeeId == scope.OrganisationId);

    internal sealed class Configuration : IEntityTypeConfiguration<Posting>
    {
        public void Configure(EntityTypeBuilder<Posting> builder)
        {
            builder.ToTable("Postings", t => t.HasCheckConstraint(
                "CK_Postings_Balance", "\"ReservedFen\" >= 0 AND \"PaidFen\" >= 0 AND \"AppropriatedFen\" >= \"ReservedFen\" + \"PaidFen\""));
            builder.Ignore(x => x.Balance);
            builder.Property(x => x.Key).HasMaxLength(120);
            builder.Property(x => x.Note).HasMaxLength(500);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.PayeeRegionCode).HasMaxLength(6);
            builder.HasIndex(x => new { x.BudgetId, x.Number }).IsUnique();
            builder.HasIndex(x => x.Key).IsUnique();
            builder.HasIndex(x => x.ApplicationId);
            builder.HasIndex(x => x.PayeeId);
            builder.HasOne<Budget>().WithMany().HasForeignKey(x => x.BudgetId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
