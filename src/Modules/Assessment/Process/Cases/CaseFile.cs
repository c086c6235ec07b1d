using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Assessment.Process.Appeals;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Process.Cases;

/// <summary>A file that proves what a unit says of itself, or in an appeal.</summary>
[Display(Name = "考核佐证材料")]
public sealed class CaseFile : Entity, IScoped<CaseFile>
{
    /// <summary>The unit's case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The unit's case.</summary>
    public UnitCase Case { get; init; } = null!;

    /// <summary>The appeal it belongs to; null for the report.</summary>
    public Guid? AppealId { get; init; }

    /// <summary>The appeal it belongs to.</summary>
    public Appeal? Appeal { get; init; }

    /// <summary>The file.</summary>
    public required Guid AttachmentId { get; init; }

    /// <summary>The file.</summary>
    public Attachment Attachment { get; init; } = null!;

    /// <summary>Whether the check found that it names nobody, so that assessors may see it where they may not know the unit.</summary>
    [Display(Name = "可供盲评")]
    public bool IsNeutral { get; set; }

    /// <summary>The bureaus above and the unit itself; assessors get files through the judging, under neutral names.</summary>
    public static Expression<Func<CaseFile, Scope, bool>> VisibleTo => (file, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && file.Case.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.RegionPrefix != null && file.Case.UnitRegionCode != null && file.Case.UnitRegionCode.StartsWith(scope.RegionPrefix))
        || (scope.OrganisationId != null && file.Case.OrganisationId == scope.OrganisationId);

    internal sealed class Configuration : IEntityTypeConfiguration<CaseFile>
    {
        public void Configure(EntityTypeBuilder<CaseFile> builder)
        {
            builder.ToTable("AssessmentFiles");
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.HasOne(x => x.Appeal).WithMany(x => x.Files).HasForeignKey(x => x.AppealId);
            builder.HasOne(x => x.Attachment).WithMany().HasForeignKey(x => x.AttachmentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
