using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Indicators.Collection.Rounds;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>What one unit reports in a round (报送件). Its values count only when the last level has approved it.</summary>
[Display(Name = "统计报送件")]
public sealed class UnitReport : Entity, IScoped<UnitReport>, IVersioned
{
    /// <summary>The round.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>The round.</summary>
    public CollectionRound Round { get; init; } = null!;

    /// <summary>The region reported on, or in which the organisation lies (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The organisation that reports, or null for the region's bureau.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>The organisation that reports, or null for the region's bureau.</summary>
    public Organisation? Organisation { get; init; }

    /// <summary>Where it stands.</summary>
    public UnitReportState State { get; set; }

    /// <summary>The region whose bureau has to approve it next; null unless it is handed in.</summary>
    [Display(Name = "待审核地区")]
    public string? WaitsFor { get; set; }

    /// <summary>Who wrote it last, or null for the program.</summary>
    public Guid? WrittenBy { get; set; }

    /// <summary>Who handed it in.</summary>
    public Guid? SubmittedBy { get; set; }

    /// <summary>When it was handed in last (UTC).</summary>
    public DateTime? SubmittedAt { get; set; }

    /// <summary>Why it was returned or unlocked last.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether it has been locked before, so that new values are corrections.</summary>
    public bool WasLocked { get; set; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>What is reported.</summary>
    public List<ReportedValue> Values { get; } = [];

    /// <summary>The files that prove numbers.</summary>
    public List<ReportEvidence> Evidence { get; } = [];

    /// <summary>Why checks do not hold.</summary>
    public List<CheckExplanation> Explanations { get; } = [];

    /// <summary>What happened to it.</summary>
    public List<ReportStep> Steps { get; } = [];

    /// <summary>The bureaus of the region and of those above it, who must see who has not reported, and the organisation.</summary>
    public static Expression<Func<UnitReport, Scope, bool>> VisibleTo => (report, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && report.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.OrganisationId != null && report.OrganisationId == scope.OrganisationId);

    internal sealed class Configuration : IEntityTypeConfiguration<UnitReport>
    {
        public void Configure(EntityTypeBuilder<UnitReport> builder)
        {
            builder.ToTable("UnitReports");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.WaitsFor).HasMaxLength(6);
            builder.Property(x => x.Reason).HasMaxLength(1000);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne(x => x.Round).WithMany(x => x.Reports).HasForeignKey(x => x.RoundId);
            builder.HasOne(x => x.Organisation).WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => new { x.RoundId, x.RegionCode, x.OrganisationId }).IsUnique();
            builder.HasIndex(x => new { x.State, x.WaitsFor });
        }
    }
}
