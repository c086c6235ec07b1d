using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Projects;

/// <summary>A project of the plan's pool (重大科技项目库).</summary>
public sealed class PoolProject : PlanItem, IScoped<PoolProject>
{
    /// <summary>The project's name.</summary>
    public required string Name { get; set; }

    /// <summary>Who carries it out, as the plan writes it, joined by 、; empty when not said.</summary>
    public string Actors { get; set; } = "";

    /// <summary>What is done, such as 建设.</summary>
    public string Verb { get; set; } = "";

    /// <summary>Where it stands in the pool.</summary>
    public ProjectStage Stage { get; set; } = ProjectStage.Candidate;

    /// <summary>The planned investment in yuan, or null when not known.</summary>
    public decimal? Investment { get; set; }

    /// <summary>The day work starts or started, or null.</summary>
    public DateOnly? StartOn { get; set; }

    /// <summary>The day it is to be finished, or null.</summary>
    public DateOnly? FinishOn { get; set; }

    /// <summary>Its way through the pool, first to last.</summary>
    public List<ProjectMove> Moves { get; } = [];

    /// <summary>As its plan.</summary>
    public static Expression<Func<PoolProject, Scope, bool>> VisibleTo => (item, scope) =>
        item.Plan.PublishedAt != null || (scope.RegionPrefix != null && item.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<PoolProject>
    {
        public void Configure(EntityTypeBuilder<PoolProject> builder)
        {
            builder.ToTable("Projects");
            ConfigureItem(builder);
            builder.Property(x => x.Name).HasMaxLength(300);
            builder.Property(x => x.Actors).HasMaxLength(300);
            builder.Property(x => x.Verb).HasMaxLength(30);
        }
    }
}
