using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Help;

/// <summary>A visit of somebody who helps, with the problems that were raised.</summary>
[Display(Name = "走访记录")]
public sealed class HelpVisit : Entity, IScoped<HelpVisit>
{
    /// <summary>The enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>The enterprise.</summary>
    public Enterprise Enterprise { get; init; } = null!;

    /// <summary>Who visited.</summary>
    public required Guid AssignmentId { get; init; }

    /// <summary>Who visited.</summary>
    public HelpAssignment Assignment { get; init; } = null!;

    /// <summary>When.</summary>
    [Display(Name = "走访日期")]
    public required DateOnly VisitedOn { get; init; }

    /// <summary>What was seen and said.</summary>
    [Display(Name = "走访情况")]
    public required string Text { get; init; }

    /// <summary>What was raised.</summary>
    public List<HelpProblem> Problems { get; } = [];

    /// <summary>Who wrote it down, as shown.</summary>
    [Display(Name = "记录人")]
    public required string EnteredBy { get; init; }

    /// <summary>When (UTC).</summary>
    [Display(Name = "记录时间")]
    public required DateTime EnteredAt { get; init; }

    /// <summary>Whether it is invented for the demo region.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Staff of its region and above, and the enterprise itself.</summary>
    public static Expression<Func<HelpVisit, Scope, bool>> VisibleTo => (visit, scope) =>
        scope.Everything || visit.EnterpriseId == scope.OrganisationId
        || (scope.RegionPrefix != null && visit.Enterprise.Organisation.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<HelpVisit>
    {
        public void Configure(EntityTypeBuilder<HelpVisit> builder)
        {
            builder.ToTable("HelpVisits");
            builder.Property(x => x.Text).HasMaxLength(2000);
            builder.Property(x => x.EnteredBy).HasMaxLength(60);
            builder.HasOne(x => x.Enterprise).WithMany().HasForeignKey(x => x.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(x => x.Assignment).WithMany().HasForeignKey(x => x.AssignmentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => new { x.EnterpriseId, x.VisitedOn });
        }
    }
}
