using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Payments;

/// <summary>The bank account an enterprise is paid into. Its number is kept sealed; pages show the last four digits.</summary>
[Display(Name = "收款账户")]
public sealed class PayeeAccount : Entity, IScoped<PayeeAccount>, IVersioned
{
    /// <summary>The enterprise.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>The enterprise.</summary>
    public Organisation Organisation { get; init; } = null!;

    /// <summary>Its region (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The name of the account.</summary>
    [Display(Name = "户名")]
    public required string AccountName { get; set; }

    /// <summary>The bank and branch.</summary>
    [Display(Name = "开户银行")]
    public required string BankName { get; set; }

    /// <summary>The number, sealed (<see cref="AccountSeal"/>).</summary>
    [Display(Name = "账号")]
    public required string ProtectedNumber { get; set; }

    /// <summary>Its last four digits.</summary>
    [Display(Name = "账号末四位")]
    public required string Last4 { get; set; }

    /// <summary>When it was entered (UTC).</summary>
    public required DateTime UpdatedAt { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <inheritdoc />
    public static Expression<Func<PayeeAccount, Scope, bool>> VisibleTo => (account, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && account.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.OrganisationId != null && account.OrganisationId == scope.OrganisationId);

    internal sealed class Configuration : IEntityTypeConfiguration<PayeeAccount>
    {
        public void Configure(EntityTypeBuilder<PayeeAccount> builder)
        {
            builder.ToTable("PayeeAccounts");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.AccountName).HasMaxLength(120);
            builder.Property(x => x.BankName).HasMaxLength(120);
            builder.Property(x => x.ProtectedNumber).HasMaxLength(400);
            builder.Property(x => x.Last4).HasMaxLength(4);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne(x => x.Organisation).WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => x.OrganisationId).IsUnique();
        }
    }
}
