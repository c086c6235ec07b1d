using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>A number in a unit's report, in the unit of its row. It becomes an indicator's value when the report is locked.</summary>
[Display(Name = "报送数值")]
public sealed class ReportedValue : Entity, IScoped<ReportedValue>
{
    /// <summary>The report.</summary>
    public required Guid ReportId { get; init; }

    /// <summary>The report.</summary>
    public UnitReport Report { get; init; } = null!;

    /// <summary>The row of the form.</summary>
    public required Guid RowId { get; init; }

    /// <summary>The row of the form.</summary>
    public FormRow Row { get; init; } = null!;

    /// <summary>The number, or null where it was taken out again.</summary>
    [Display(Name = "数值")]
    public decimal? Value { get; set; }

    /// <summary>As the report; until it is handed in for the first time, the unit's alone.</summary>
    public static Expression<Func<ReportedValue, Scope, bool>> VisibleTo => (value, scope) =>
        scope.Everything
        || (scope.OrganisationId != null && value.Report.OrganisationId == scope.OrganisationId)
        || (scope.RegionPrefix != null && value.Report.RegionCode.StartsWith(scope.RegionPrefix)
            && (value.Report.State != UnitReportState.Draft
                || (value.Report.OrganisationId == null
                    && (value.Report.RegionCode == scope.RegionPrefix || value.Report.RegionCode == scope.RegionPrefix + "00" || value.Report.RegionCode == scope.RegionPrefix + "0000"))));

    internal sealed class Configuration : IEntityTypeConfiguration<ReportedValue>
    {
        public void Configure(EntityTypeBuilder<ReportedValue> builder)
        {
            builder.ToTable("ReportedValues");
            builder.HasOne(x => x.Report).WithMany(x => x.Values).HasForeignKey(x => x.ReportId);
            builder.HasOne(x => x.Row).WithMany().HasForeignKey(x => x.RowId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => new { x.ReportId, x.RowId }).IsUnique();
        }
    }
}
