using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Policies.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Import;

/// <summary>The text of a policy on its way into the library: handed in, then read in the background.</summary>
[Display(Name = "政策导入")]
public sealed class PolicyImport : Entity, IVersioned, IScoped<PolicyImport>, IHandedIn
{
    /// <summary>The region the policy is for (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The document this is a new version of; once read, the document it became or was found to be. Null before.</summary>
    [Display(Name = "政策文件")]
    public Guid? DocumentId { get; set; }

    /// <summary>Whether the document was there before.</summary>
    [Display(Name = "是否新版本")]
    public required bool IsNewVersion { get; init; }

    /// <summary>The file as it was handed in; pasted text is kept as a file as well.</summary>
    [Display(Name = "附件")]
    public required Guid AttachmentId { get; init; }

    /// <summary>The file as it was handed in.</summary>
    public Attachment Attachment { get; init; } = null!;

    /// <inheritdoc />
    public required string FileName { get; init; }

    /// <summary>Where it stands.</summary>
    public PolicyImportState State { get; set; } = PolicyImportState.Queued;

    /// <inheritdoc />
    [Display(Name = "读取进度")]
    public int Percent { get; set; }

    /// <summary>Why it could not be read, with what to do, or what to know about what was read.</summary>
    [Display(Name = "说明")]
    public string? Message { get; set; }

    /// <inheritdoc />
    [Display(Name = "上传人")]
    public Guid? CreatedBy { get; init; }

    /// <summary>When (UTC).</summary>
    [Display(Name = "上传时间")]
    public required DateTime CreatedAt { get; init; }

    /// <inheritdoc />
    [Display(Name = "排队时间")]
    public required DateTime QueuedAt { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <inheritdoc />
    public bool IsQueued => State == PolicyImportState.Queued;

    /// <inheritdoc />
    public bool IsUnread => State is PolicyImportState.Queued or PolicyImportState.Reading;

    /// <inheritdoc />
    public string Address => $"/policies/imports/{Id}";

    /// <inheritdoc />
    public string? Next => this is { State: PolicyImportState.Done, Message: null } ? $"/policies/{DocumentId}" : null;

    /// <summary>A draft: only for the staff whose region covers it.</summary>
    public static Expression<Func<PolicyImport, Scope, bool>> VisibleTo => (import, scope) =>
        scope.RegionPrefix != null && import.RegionCode.StartsWith(scope.RegionPrefix);

    /// <inheritdoc />
    public void Fail(string message) => (State, Message) = (PolicyImportState.Failed, message);

    internal sealed class Configuration : IEntityTypeConfiguration<PolicyImport>
    {
        public void Configure(EntityTypeBuilder<PolicyImport> builder)
        {
            builder.ToTable("PolicyImports");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.FileName).HasMaxLength(200);
            builder.Property(x => x.Message).HasMaxLength(2000);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne(x => x.Attachment).WithMany().HasForeignKey(x => x.AttachmentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<PolicyDocument>().WithMany().HasForeignKey(x => x.DocumentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => new { x.RegionCode, x.State });
        }
    }
}
