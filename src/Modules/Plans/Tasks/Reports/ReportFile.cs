using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Tasks.Reports;

/// <summary>A file that proves what a report says.</summary>
public sealed class ReportFile : Entity, IScoped<ReportFile>
{
    /// <summary>The report.</summary>
    public required Guid ReportId { get; init; }

    /// <summary>The report.</summary>
    public ProgressReport Report { get; init; } = null!;

    /// <summary>The file.</summary>
    public required Guid AttachmentId { get; init; }

    /// <summary>The file.</summary>
    public Attachment Attachment { get; init; } = null!;

    /// <summary>As the file itself: the bureaus above the region and the unit that handed it in.</summary>
    public static Expression<Func<ReportFile, Scope, bool>> VisibleTo => (file, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && file.Attachment.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.OrganisationId != null && file.Attachment.OrganisationId == scope.OrganisationId);

    internal sealed class Configuration : IEntityTypeConfiguration<ReportFile>
    {
        public void Configure(EntityTypeBuilder<ReportFile> builder)
        {
            builder.ToTable("TaskReportFiles");
            builder.HasOne(x => x.Report).WithMany(x => x.Files).HasForeignKey(x => x.ReportId);
            builder.HasOne(x => x.Attachment).WithMany().HasForeignKey(x => x.AttachmentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
