using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Research;

/// <summary>One entry of the R&amp;D expense ledger (研发支出辅助账). It is never changed: a wrong one is taken back by one of the same amount with the sign turned.</summary>
[Display(Name = "研发支出分录")]
public sealed class LedgerEntry : Entity, IScoped<LedgerEntry>
{
    /// <summary>The enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>The enterprise.</summary>
    public Enterprise Enterprise { get; init; } = null!;

    /// <summary>The project it belongs to.</summary>
    public required Guid ProjectId { get; init; }

    /// <summary>The project it belongs to.</summary>
    public ResearchProject Project { get; init; } = null!;

    /// <summary>The day of the voucher; its year is the year it counts in.</summary>
    [Display(Name = "凭证日期")]
    public required DateOnly Date { get; init; }

    /// <summary>What it was spent on.</summary>
    [Display(Name = "费用类别")]
    public required ExpenseCategory Category { get; init; }

    /// <summary>Who did the research.</summary>
    [Display(Name = "研发方式")]
    public required ExpenseMode Mode { get; init; }

    /// <summary>Whether it goes into the cost of an intangible asset (资本化) and not into the year's profit and loss (费用化).</summary>
    [Display(Name = "资本化")]
    public bool IsCapitalised { get; init; }

    /// <summary>In 分; below zero takes back or sets off (scrap sold, a wrong entry).</summary>
    [Display(Name = "金额（分）")]
    public required long AmountFen { get; init; }

    /// <summary>The number of the voucher.</summary>
    [Display(Name = "凭证号")]
    public required string Voucher { get; init; }

    /// <summary>What for.</summary>
    [Display(Name = "摘要")]
    public string? Note { get; init; }

    /// <summary>The entry it takes back, or null; each is taken back once.</summary>
    public Guid? ReversesId { get; init; }

    /// <summary>Who entered it, as shown.</summary>
    [Display(Name = "录入人")]
    public required string EnteredBy { get; init; }

    /// <summary>When (UTC).</summary>
    [Display(Name = "录入时间")]
    public required DateTime EnteredAt { get; init; }

    /// <summary>Whether it is invented for the demo region.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Staff of its region and above, and the enterprise itself.</summary>
    public static Expression<Func<LedgerEntry, Scope, bool>> VisibleTo => (entry, scope) =>
        scope.Everything || entry.EnterpriseId == scope.OrganisationId
        || (scope.RegionPrefix != null && entry.Enterprise.Organisation.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<LedgerEntry>
    {
        public void Configure(EntityTypeBuilder<LedgerEntry> builder)
        {
            builder.ToTable("ResearchLedgerEntries");
            builder.Property(x => x.Voucher).HasMaxLength(40);
            builder.Property(x => x.Note).HasMaxLength(200);
            builder.Property(x => x.EnteredBy).HasMaxLength(60);
            builder.HasOne(x => x.Enterprise).WithMany().HasForeignKey(x => x.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(x => x.Project).WithMany().HasForeignKey(x => x.ProjectId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => new { x.EnterpriseId, x.Date });
            // Of two who take it back at once, one does.
            builder.HasIndex(x => x.ReversesId).IsUnique();
        }
    }
}
