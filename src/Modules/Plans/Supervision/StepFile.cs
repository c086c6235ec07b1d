using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Supervision;

/// <summary>A file that proves what a reply says.</summary>
public sealed class StepFile : Entity, IScoped<StepFile>
{
    /// <summary>The reply.</summary>
    public required Guid StepId { get; init; }

    /// <summary>The reply.</summary>
    public SupervisionStep Step { get; init; } = null!;

    /// <summary>The file.</summary>
    public required Guid AttachmentId { get; init; }

    /// <summary>The file.</summary>
    public Attachment Attachment { get; init; } = null!;

    /// <summary>As the file itself: the bureaus above the region and the unit that handed it in.</summary>
    public static Expression<Func<StepFile, Scope, bool>> VisibleTo => (file, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && file.Attachment.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.OrganisationId != null && file.Attachment.OrganisationId == scope.OrganisationId);

    internal sealed class Configuration : IEntityTypeConfiguration<StepFile>
    {
        public void Configure(EntityTypeBuilder<StepFile> builder)
        {
            builder.ToTable("SupervisionStepFiles");
            builder.HasOne(x => x.Step).WithMany(x => x.Files).HasForeignKey(x => x.StepId);
            builder.HasOne(x => x.Attachment).WithMany().HasForeignKey(x => x.AttachmentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
