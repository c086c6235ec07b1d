using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Assessment.Process.Cases;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Process.Appeals;

/// <summary>A unit's appeal against its result (申诉), with evidence, decided by somebody who did not check the unit.</summary>
[Display(Name = "考核申诉")]
public sealed class Appeal : Entity, IScoped<Appeal>, IVersioned
{
    /// <summary>The unit's case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The unit's case.</summary>
    public UnitCase Case { get; init; } = null!;

    /// <summary>The region that assesses (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The letter it is against.</summary>
    public required Guid LetterId { get; init; }

    /// <summary>The item it is about, or null for the whole.</summary>
    [Display(Name = "考核项")]
    public string? ItemCode { get; init; }

    /// <summary>The item's name, or null.</summary>
    public string? ItemName { get; init; }

    /// <summary>What is wrong and what is asked for.</summary>
    public required string Text { get; init; }

    /// <summary>Who handed it in.</summary>
    public Guid? SubmittedBy { get; init; }

    /// <summary>When (UTC).</summary>
    [Display(Name = "提交时间")]
    public required DateTime SubmittedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public AppealState State { get; set; }

    /// <summary>How the result changes; null unless upheld.</summary>
    [Display(Name = "处理方式")]
    public AppealRemedy? Remedy { get; set; }

    /// <summary>Why it was decided so, for the unit to read; or null.</summary>
    [Display(Name = "复核意见")]
    public string? Decision { get; set; }

    /// <summary>Who decided.</summary>
    public Guid? DecidedBy { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>The run that carried it out; null while that is to be made.</summary>
    public Guid? CarriedOutByRunId { get; set; }

    /// <summary>Its evidence.</summary>
    public List<CaseFile> Files { get; } = [];

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>The bureaus above and the unit itself.</summary>
    public static Expression<Func<Appeal, Scope, bool>> VisibleTo => (appeal, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && appeal.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.RegionPrefix != null && appeal.Case.UnitRegionCode != null && appeal.Case.UnitRegionCode.StartsWith(scope.RegionPrefix))
        || (scope.OrganisationId != null && appeal.Case.OrganisationId == scope.OrganisationId);

    internal sealed class Configuration : IEntityTypeConfiguration<Appeal>
    {
        public void Configure(EntityTypeBuilder<Appeal> builder)
        {
            builder.ToTable("AssessmentAppeals");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.ItemCode).HasMaxLength(40);
            builder.Property(x => x.ItemName).HasMaxLength(120);
            builder.Property(x => x.Text).HasMaxLength(4000);
            builder.Property(x => x.Decision).HasMaxLength(2000);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne<ResultLetter>().WithMany().HasForeignKey(x => x.LetterId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => x.State);
        }
    }
}
