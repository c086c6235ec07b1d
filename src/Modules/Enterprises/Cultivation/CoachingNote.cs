using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Cultivation;

/// <summary>One session of coaching (辅导记录) and the step it ended with. The text stays; only the step is ticked off.</summary>
[Display(Name = "辅导记录")]
public sealed class CoachingNote : Entity, IScoped<CoachingNote>, IVersioned
{
    /// <summary>The enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>The enterprise.</summary>
    public Enterprise Enterprise { get; init; } = null!;

    /// <summary>When.</summary>
    [Display(Name = "辅导日期")]
    public required DateOnly HeldOn { get; init; }

    /// <summary>Who coached, such as a service team.</summary>
    [Display(Name = "辅导人")]
    public required string Coach { get; init; }

    /// <summary>What was looked at and said.</summary>
    [Display(Name = "辅导内容")]
    public required string Text { get; init; }

    /// <summary>What the enterprise does next, or null.</summary>
    [Display(Name = "下一步")]
    public string? NextStep { get; init; }

    /// <summary>By when; set with <see cref="NextStep"/>.</summary>
    [Display(Name = "完成期限")]
    public DateOnly? NextStepDueOn { get; init; }

    /// <summary>When the step was done, or null.</summary>
    [Display(Name = "完成日期")]
    public DateOnly? NextStepDoneOn { get; set; }

    /// <summary>What came of the step.</summary>
    [Display(Name = "完成情况")]
    public string? NextStepResult { get; set; }

    /// <summary>Who wrote it down, as shown.</summary>
    [Display(Name = "记录人")]
    public required string EnteredBy { get; init; }

    /// <summary>When (UTC).</summary>
    [Display(Name = "记录时间")]
    public required DateTime EnteredAt { get; init; }

    /// <summary>Whether it is invented for the demo region.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>Whether the step waits.</summary>
    public bool IsOpen => NextStep is not null && NextStepDoneOn is null;

    /// <summary>Whether the step is past its day.</summary>
    public bool IsLate(DateOnly today) => IsOpen && NextStepDueOn < today;

    /// <summary>Staff of its region and above, and the enterprise itself.</summary>
    public static Expression<Func<CoachingNote, Scope, bool>> VisibleTo => (note, scope) =>
        scope.Everything || note.EnterpriseId == scope.OrganisationId
        || (scope.RegionPrefix != null && note.Enterprise.Organisation.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<CoachingNote>
    {
        public void Configure(EntityTypeBuilder<CoachingNote> builder)
        {
            builder.ToTable("CoachingNotes");
            builder.Property(x => x.Coach).HasMaxLength(60);
            builder.Property(x => x.Text).HasMaxLength(2000);
            builder.Property(x => x.NextStep).HasMaxLength(200);
            builder.Property(x => x.NextStepResult).HasMaxLength(400);
            builder.Property(x => x.EnteredBy).HasMaxLength(60);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne(x => x.Enterprise).WithMany().HasForeignKey(x => x.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => x.EnterpriseId);
        }
    }
}
