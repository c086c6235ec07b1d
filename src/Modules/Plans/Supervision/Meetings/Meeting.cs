using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Plans.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Supervision.Meetings;

/// <summary>A meeting whose decisions (议定事项) are tracked to completion, each as a <see cref="SupervisionItem"/>.</summary>
public sealed class Meeting : Entity, IScoped<Meeting>, IVersioned
{
    /// <summary>Who met.</summary>
    public required MeetingKind Kind { get; set; }

    /// <summary>What it was called.</summary>
    public required string Title { get; set; }

    /// <summary>When it was held.</summary>
    public required DateOnly HeldOn { get; set; }

    /// <summary>The region whose bureau tracks it (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The plan it was about, or null.</summary>
    public Guid? PlanId { get; set; }

    /// <summary>The plan it was about.</summary>
    public Plan? Plan { get; init; }

    /// <summary>The number of the minutes (会议纪要), or null.</summary>
    public string? MinutesNumber { get; set; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>What was decided.</summary>
    public List<SupervisionItem> Decisions { get; } = [];

    /// <summary>Internal: the bureaus above the region and the units that have something to carry out.</summary>
    public static Expression<Func<Meeting, Scope, bool>> VisibleTo => (meeting, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && meeting.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.OrganisationId != null && meeting.Decisions.Any(d => d.ResponsibleId == scope.OrganisationId));

    internal sealed class Configuration : IEntityTypeConfiguration<Meeting>
    {
        public void Configure(EntityTypeBuilder<Meeting> builder)
        {
            builder.ToTable("Meetings");
            builder.Property(x => x.Title).HasMaxLength(200);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.MinutesNumber).HasMaxLength(60);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne(x => x.Plan).WithMany().HasForeignKey(x => x.PlanId);
            builder.HasIndex(x => new { x.RegionCode, x.HeldOn });
        }
    }
}
