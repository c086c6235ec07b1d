using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Collection.Forms;

/// <summary>A validation rule of a form (审核关系), in the rule language: between rows, with last year, with other forms.</summary>
[Display(Name = "审核关系")]
[Unscoped("A part of its form.")]
public sealed class FormCheck : Entity
{
    /// <summary>The form.</summary>
    public required Guid FormId { get; init; }

    /// <summary>The form.</summary>
    public ReportForm Form { get; init; } = null!;

    /// <summary>Its place, from 1.</summary>
    [Display(Name = "序号")]
    public required int Ordinal { get; set; }

    /// <summary>The condition that should hold.</summary>
    [Display(Name = "条件")]
    public required string Expression { get; set; }

    /// <summary>What a failure asks of the unit.</summary>
    [Display(Name = "性质")]
    public CheckSeverity Severity { get; set; }

    /// <summary>What the unit is told when it fails.</summary>
    [Display(Name = "提示")]
    public required string Message { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<FormCheck>
    {
        public void Configure(EntityTypeBuilder<FormCheck> builder)
        {
            builder.ToTable("ReportFormChecks");
            builder.Property(x => x.Expression).HasMaxLength(1000);
            builder.Property(x => x.Message).HasMaxLength(300);
            builder.HasOne(x => x.Form).WithMany(x => x.Checks).HasForeignKey(x => x.FormId);
        }
    }
}
