using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Help;

/// <summary>Somebody who helps an enterprise for a time.</summary>
[Display(Name = "帮扶人员")]
public sealed class HelpAssignment : Entity, IScoped<HelpAssignment>, IVersioned
{
    /// <summary>The enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>The enterprise.</summary>
    public Enterprise Enterprise { get; init; } = null!;

    /// <summary>As what.</summary>
    [Display(Name = "帮扶方式")]
    public required HelpKind Kind { get; init; }

    /// <summary>The person or the team.</summary>
    [Display(Name = "姓名或团队")]
    public required string Name { get; init; }

    /// <summary>Office and unit.</summary>
    [Display(Name = "单位及职务")]
    public string? Office { get; init; }

    /// <summary>From when.</summary>
    [Display(Name = "开始日期")]
    public required DateOnly From { get; init; }

    /// <summary>The last day, or null.</summary>
    [Display(Name = "结束日期")]
    public DateOnly? To { get; set; }

    /// <summary>How many days may pass between two visits.</summary>
    [Display(Name = "走访间隔（天）")]
    public required int VisitEveryDays { get; init; }

    /// <summary>Whether it is invented for the demo region.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (To is not { } last || day <= last);

    /// <summary>Staff of its region and above, and the enterprise itself.</summary>
    public static Expression<Func<HelpAssignment, Scope, bool>> VisibleTo => (help, scope) =>
        scope.Everything || help.EnterpriseId == scope.OrganisationId
        || (scope.RegionPrefix != null && help.Enterprise.Organisation.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<HelpAssignment>
    {
        public void Configure(EntityTypeBuilder<HelpAssignment> builder)
        {
            builder.ToTable("HelpAssignments");
            builder.Property(x => x.Name).HasMaxLength(60);
            builder.Property(x => x.Office).HasMaxLength(120);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne(x => x.Enterprise).WithMany().HasForeignKey(x => x.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => x.EnterpriseId);
            builder.HasIndex(x => x.Name);
        }
    }
}
