using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Research;

/// <summary>An R&amp;D project of an enterprise, for which expense is kept apart.</summary>
[Display(Name = "研发项目")]
public sealed class ResearchProject : Entity, IScoped<ResearchProject>
{
    /// <summary>The enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>The enterprise.</summary>
    public Enterprise Enterprise { get; init; } = null!;

    /// <summary>As in the decision that set it up; unique within the enterprise.</summary>
    [Display(Name = "项目名称")]
    public required string Name { get; init; }

    /// <summary>The number of that decision, or null.</summary>
    [Display(Name = "立项编号")]
    public string? Number { get; init; }

    /// <summary>From when.</summary>
    [Display(Name = "开始日期")]
    public required DateOnly StartsOn { get; init; }

    /// <summary>Until when, or null while it is open.</summary>
    [Display(Name = "结束日期")]
    public DateOnly? EndsOn { get; init; }

    /// <summary>Whether it is invented for the demo region.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Staff of its region and above, and the enterprise itself.</summary>
    public static Expression<Func<ResearchProject, Scope, bool>> VisibleTo => (project, scope) =>
        scope.Everything || project.EnterpriseId == scope.OrganisationId
        || (scope.RegionPrefix != null && project.Enterprise.Organisation.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<ResearchProject>
    {
        public void Configure(EntityTypeBuilder<ResearchProject> builder)
        {
            builder.ToTable("ResearchProjects");
            builder.Property(x => x.Name).HasMaxLength(120);
            builder.Property(x => x.Number).HasMaxLength(60);
            builder.HasOne(x => x.Enterprise).WithMany().HasForeignKey(x => x.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => new { x.EnterpriseId, x.Name }).IsUnique();
        }
    }
}
