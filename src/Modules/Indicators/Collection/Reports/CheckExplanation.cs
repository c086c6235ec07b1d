using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>What a unit says about a check that does not hold.</summary>
[Display(Name = "核实说明")]
public sealed class CheckExplanation : Entity, IScoped<CheckExplanation>
{
    /// <summary>The report.</summary>
    public required Guid ReportId { get; init; }

    /// <summary>The report.</summary>
    public UnitReport Report { get; init; } = null!;

    /// <summary>What it is about (<see cref="ReportFinding.Key"/>).</summary>
    public required string Key { get; init; }

    /// <summary>The words.</summary>
    [Display(Name = "说明")]
    public required string Text { get; set; }

    /// <summary>As the values it explains.</summary>
    public static Expression<Func<CheckExplanation, Scope, bool>> VisibleTo => (explanation, scope) =>
        scope.Everything
        || (scope.OrganisationId != null && explanation.Report.OrganisationId == scope.OrganisationId)
        || (scope.RegionPrefix != null && explanation.Report.RegionCode.StartsWith(scope.RegionPrefix)
            && (explanation.Report.State != UnitReportState.Draft
                || (explanation.Report.OrganisationId == null
                    && (explanation.Report.RegionCode == scope.RegionPrefix || explanation.Report.RegionCode == scope.RegionPrefix + "00" || explanation.Report.RegionCode == scope.RegionPrefix + "0000"))));

    internal sealed class Configuration : IEntityTypeConfiguration<CheckExplanation>
    {
        public void Configure(EntityTypeBuilder<CheckExplanation> builder)
        {
            builder.ToTable("CheckExplanations");
            builder.Property(x => x.Key).HasMaxLength(60);
            builder.Property(x => x.Text).HasMaxLength(MostCharacters);
            builder.HasOne(x => x.Report).WithMany(x => x.Explanations).HasForeignKey(x => x.ReportId);
            builder.HasIndex(x => new { x.ReportId, x.Key }).IsUnique();
        }
    }

    internal const int MostCharacters = 500;
}
