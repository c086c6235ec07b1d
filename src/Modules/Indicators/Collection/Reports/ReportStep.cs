using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>A step of a report's way up the levels.</summary>
[Display(Name = "报送办理记录")]
public sealed class ReportStep : Entity, IScoped<ReportStep>
{
    /// <summary>The report.</summary>
    public required Guid ReportId { get; init; }

    /// <summary>The report.</summary>
    public UnitReport Report { get; init; } = null!;

    /// <summary>What was done.</summary>
    public required ReportAction Action { get; init; }

    /// <summary>The region of the bureau that did it, or null when the unit itself did.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Who, or null for the program.</summary>
    public Guid? By { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Why, or a remark.</summary>
    public string? Reason { get; init; }

    /// <summary>As the report.</summary>
    public static Expression<Func<ReportStep, Scope, bool>> VisibleTo => (step, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && step.Report.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.OrganisationId != null && step.Report.OrganisationId == scope.OrganisationId);

    internal sealed class Configuration : IEntityTypeConfiguration<ReportStep>
    {
        public void Configure(EntityTypeBuilder<ReportStep> builder)
        {
            builder.ToTable("ReportSteps");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Reason).HasMaxLength(1000);
            builder.HasOne(x => x.Report).WithMany(x => x.Steps).HasForeignKey(x => x.ReportId);
        }
    }
}
