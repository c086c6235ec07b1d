using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Assessment.Process.Cases;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Process.Results;

/// <summary>A bonus, malus, veto or adjustment of a unit, with its reason; an adjustment comes from an appeal.</summary>
[Display(Name = "加减分事项")]
public sealed class RecordedEvent : Entity, IScoped<RecordedEvent>
{
    /// <summary>The unit's case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The unit's case.</summary>
    public UnitCase Case { get; init; } = null!;

    /// <summary>The region that assesses (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The item's code in the scheme.</summary>
    [Display(Name = "考核项")]
    public required string ItemCode { get; init; }

    /// <summary>The points; not negative for bonus and malus, 0 for a veto.</summary>
    [Display(Name = "分值")]
    public required decimal Points { get; init; }

    /// <summary>Why, with its document.</summary>
    public required string Reason { get; init; }

    /// <summary>The appeal it decides, or null.</summary>
    public Guid? AppealId { get; init; }

    /// <summary>Who recorded it, or null for the program.</summary>
    [Display(Name = "登记人")]
    public Guid? RecordedBy { get; init; }

    /// <summary>When (UTC).</summary>
    [Display(Name = "登记时间")]
    public required DateTime RecordedAt { get; init; }

    /// <summary>Why it does not count any more, or null.</summary>
    [Display(Name = "撤销理由")]
    public string? Withdrawn { get; set; }

    /// <summary>Internal: the bureaus above. The unit reads of it in its result.</summary>
    public static Expression<Func<RecordedEvent, Scope, bool>> VisibleTo => (recorded, scope) =>
        scope.Everything || (scope.RegionPrefix != null && recorded.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<RecordedEvent>
    {
        public void Configure(EntityTypeBuilder<RecordedEvent> builder)
        {
            builder.ToTable("AssessmentEvents");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.ItemCode).HasMaxLength(40);
            builder.Property(x => x.Reason).HasMaxLength(500);
            builder.Property(x => x.Withdrawn).HasMaxLength(500);
            builder.HasOne(x => x.Case).WithMany().HasForeignKey(x => x.CaseId);
        }
    }
}
