using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Supervision;

/// <summary>A reply to, or a decision on, a supervision item. Never changed once written.</summary>
public sealed class SupervisionStep : Entity, IScoped<SupervisionStep>
{
    /// <summary>The item.</summary>
    public required Guid ItemId { get; init; }

    /// <summary>The item.</summary>
    public SupervisionItem Item { get; init; } = null!;

    /// <summary>What was done.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>The reply, or the reason of the decision.</summary>
    public required string Text { get; init; }

    /// <summary>Who did it, or null for a rule of the program.</summary>
    public Guid? By { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <summary>The evidence of a reply.</summary>
    public List<StepFile> Files { get; } = [];

    /// <summary>As its item.</summary>
    public static Expression<Func<SupervisionStep, Scope, bool>> VisibleTo => (step, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && step.Item.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.OrganisationId != null && step.Item.ResponsibleId == scope.OrganisationId);

    internal sealed class Configuration : IEntityTypeConfiguration<SupervisionStep>
    {
        public void Configure(EntityTypeBuilder<SupervisionStep> builder)
        {
            builder.ToTable("SupervisionSteps");
            builder.Property(x => x.Text).HasMaxLength(4000);
            builder.HasOne(x => x.Item).WithMany(x => x.Steps).HasForeignKey(x => x.ItemId);
        }
    }
}
