using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Applications;

/// <summary>A file of an application: evidence of the enterprise, or a third party's opinion.</summary>
[Display(Name = "申报材料")]
public sealed class ApplicationFile : Entity, IScoped<ApplicationFile>
{
    /// <summary>The application.</summary>
    public required Guid ApplicationId { get; init; }

    /// <summary>The application.</summary>
    public AwardApplication Application { get; init; } = null!;

    /// <summary>The file.</summary>
    public required Guid AttachmentId { get; init; }

    /// <summary>The file.</summary>
    public Attachment Attachment { get; init; } = null!;

    /// <summary>Whether it is a third party's opinion.</summary>
    [Display(Name = "第三方意见")]
    public bool IsOpinion { get; init; }

    /// <inheritdoc />
    public static Expression<Func<ApplicationFile, Scope, bool>> VisibleTo => (file, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && file.Application.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.OrganisationId != null && file.Application.OrganisationId == scope.OrganisationId);

    internal sealed class Configuration : IEntityTypeConfiguration<ApplicationFile>
    {
        public void Configure(EntityTypeBuilder<ApplicationFile> builder)
        {
            builder.ToTable("ApplicationFiles");
            // Made with its id: what is added to an application that is loaded is new.
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.HasOne(x => x.Attachment).WithMany().HasForeignKey(x => x.AttachmentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
