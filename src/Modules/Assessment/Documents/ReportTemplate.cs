using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Documents;

/// <summary>A region's own template in place of the one that comes with the program.</summary>
[Display(Name = "报告模板")]
public sealed class ReportTemplate : Entity, IScoped<ReportTemplate>
{
    /// <summary>The region whose bureau uses it (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>What it is for.</summary>
    [Display(Name = "报告")]
    public required ReportKind Kind { get; init; }

    /// <summary>The .docx.</summary>
    [Display(Name = "模板文件")]
    public required Guid AttachmentId { get; set; }

    /// <summary>The .docx.</summary>
    public Attachment Attachment { get; init; } = null!;

    /// <summary>When it was uploaded (UTC).</summary>
    public required DateTime UploadedAt { get; set; }

    /// <inheritdoc />
    public static Expression<Func<ReportTemplate, Scope, bool>> VisibleTo => (template, scope) =>
        scope.Everything || (scope.RegionPrefix != null && template.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<ReportTemplate>
    {
        public void Configure(EntityTypeBuilder<ReportTemplate> builder)
        {
            builder.ToTable("ReportTemplates");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.HasOne(x => x.Attachment).WithMany().HasForeignKey(x => x.AttachmentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => new { x.RegionCode, x.Kind }).IsUnique();
        }
    }
}
