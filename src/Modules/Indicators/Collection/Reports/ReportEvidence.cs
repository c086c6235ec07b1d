using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Collection.Reports;

/// <summary>The file that proves a number of a unit's report (佐证材料). It becomes that of the indicator's value when the report is locked.</summary>
[Display(Name = "报送佐证材料")]
public sealed class ReportEvidence : Entity, IScoped<ReportEvidence>
{
    /// <summary>The report.</summary>
    public required Guid ReportId { get; init; }

    /// <summary>The report.</summary>
    public UnitReport Report { get; init; } = null!;

    /// <summary>The row of the form.</summary>
    public required Guid RowId { get; init; }

    /// <summary>The file.</summary>
    public required Guid AttachmentId { get; set; }

    /// <summary>The file.</summary>
    public Attachment Attachment { get; init; } = null!;

    /// <summary>As the report; until it is handed in for the first time, the unit's alone.</summary>
    public static Expression<Func<ReportEvidence, Scope, bool>> VisibleTo => (proof, scope) =>
        scope.Everything
        || (scope.OrganisationId != null && proof.Report.OrganisationId == scope.OrganisationId)
        || (scope.RegionPrefix != null && proof.Report.RegionCode.StartsWith(scope.RegionPrefix)
            && (proof.Report.State != UnitReportState.Draft
                || (proof.Report.OrganisationId == null
                    && (proof.Report.RegionCode == scope.RegionPrefix || proof.Report.RegionCode == scope.RegionPrefix + "00" || proof.Report.RegionCode == scope.RegionPrefix + "0000"))));

    internal sealed class Configuration : IEntityTypeConfiguration<ReportEvidence>
    {
        public void Configure(EntityTypeBuilder<ReportEvidence> builder)
        {
            builder.ToTable("ReportEvidence");
            builder.HasOne(x => x.Report).WithMany(x => x.Evidence).HasForeignKey(x => x.ReportId);
            builder.HasOne<FormRow>().WithMany().HasForeignKey(x => x.RowId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(x => x.Attachment).WithMany().HasForeignKey(x => x.AttachmentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => new { x.ReportId, x.RowId }).IsUnique();
        }
    }
}
