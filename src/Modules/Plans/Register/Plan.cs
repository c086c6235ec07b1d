using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Plans.Source;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Register;

/// <summary>A region's plan: what was promised for a period, and the register its goals, tasks, projects and documents belong to.</summary>
public sealed class Plan : Entity, IScoped<Plan>, IVersioned
{
    /// <summary>The plan's title without the issuer's covering words.</summary>
    public required string Title { get; set; }

    /// <summary>The region that issued it (six digits); its level follows from the code.</summary>
    public required string RegionCode { get; init; }

    /// <summary>First year of the period.</summary>
    public required int StartYear { get; set; }

    /// <summary>Last year of the period.</summary>
    public required int EndYear { get; set; }

    /// <summary>The number of the issuing document, such as 云政发〔2021〕5号.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>Who issued it.</summary>
    public string? Issuer { get; set; }

    /// <summary>The date of the issuing document.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>Where it stands.</summary>
    public PlanStatus Status { get; set; } = PlanStatus.Draft;

    /// <summary>Who prepared it; another person publishes.</summary>
    public Guid? PreparedBy { get; init; }

    /// <summary>When it became visible to everybody (UTC), or null.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>Who published it.</summary>
    public Guid? PublishedBy { get; set; }

    /// <summary>Whether it belongs to the demo region.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>Each reading of the document, first to last.</summary>
    public List<PlanVersion> Versions { get; } = [];

    /// <summary>The period as shown.</summary>
    public string Period => $"{StartYear}–{EndYear}";

    /// <summary>A published plan is everybody's; a draft belongs to the staff whose region covers it.</summary>
    public static Expression<Func<Plan, Scope, bool>> VisibleTo => (plan, scope) =>
        plan.PublishedAt != null || (scope.RegionPrefix != null && plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<Plan>
    {
        public void Configure(EntityTypeBuilder<Plan> builder)
        {
            builder.ToTable("Plans");
            builder.Property(x => x.Title).HasMaxLength(200);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.DocumentNumber).HasMaxLength(60);
            builder.Property(x => x.Issuer).HasMaxLength(120);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.Ignore(x => x.Period);
            builder.HasIndex(x => x.RegionCode);
        }
    }
}
