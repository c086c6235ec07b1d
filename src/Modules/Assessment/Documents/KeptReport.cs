using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Assessment.Process;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Documents;

/// <summary>A report as it was made and put on file, for its plan or with an assessment; it stays as it is whatever becomes of the data.</summary>
[Display(Name = "存档报告")]
public sealed class KeptReport : Entity, IScoped<KeptReport>
{
    /// <summary>The assessment in whose file it is, or null where it was filed for the plan alone.</summary>
    public Guid? ProcessId { get; init; }

    /// <summary>The assessment, or null.</summary>
    public AssessmentProcess? Process { get; init; }

    /// <summary>The region whose bureau put it on file (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>What it is.</summary>
    [Display(Name = "报告")]
    public required ReportKind Kind { get; init; }

    /// <summary>The plan it is about.</summary>
    [Display(Name = "规划")]
    public required Guid PlanId { get; init; }

    /// <summary>Its year.</summary>
    [Display(Name = "年度")]
    public required int Year { get; init; }

    /// <summary>What was known at the end of this day stands in it.</summary>
    [Display(Name = "截至日期")]
    public required DateOnly AsOf { get; init; }

    /// <summary>The .docx.</summary>
    [Display(Name = "文件")]
    public required Guid AttachmentId { get; init; }

    /// <summary>The .docx.</summary>
    public Attachment Attachment { get; init; } = null!;

    /// <summary>When it was made (UTC).</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>Internal: the bureaus of the region and above it.</summary>
    public static Expression<Func<KeptReport, Scope, bool>> VisibleTo => (report, scope) =>
        scope.Everything || (scope.RegionPrefix != null && report.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<KeptReport>
    {
        public void Configure(EntityTypeBuilder<KeptReport> builder)
        {
            builder.ToTable("KeptReports");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.HasOne(x => x.Process).WithMany().HasForeignKey(x => x.ProcessId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => new { x.PlanId, x.Year });
            builder.HasOne(x => x.Attachment).WithMany().HasForeignKey(x => x.AttachmentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
