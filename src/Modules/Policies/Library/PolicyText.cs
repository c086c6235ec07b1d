using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Library;

/// <summary>One version of a policy's text. The places of clauses are UTF-16 code units in it.</summary>
[Display(Name = "政策文本")]
public sealed class PolicyText : Entity, IScoped<PolicyText>
{
    /// <summary>The document.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>The document.</summary>
    public PolicyDocument Document { get; init; } = null!;

    /// <summary>1 for the first.</summary>
    [Display(Name = "版本")]
    public required int Number { get; init; }

    /// <summary>The whole text.</summary>
    public required string Text { get; init; }

    /// <summary>The file as it was handed in; null where the platform brought it along.</summary>
    public Guid? AttachmentId { get; init; }

    /// <summary>Who read it in; another person publishes it.</summary>
    [Display(Name = "导入人")]
    public Guid? ReadBy { get; init; }

    /// <summary>When it was read in, in UTC.</summary>
    [Display(Name = "导入时间")]
    public required DateTime ReadAt { get; init; }

    /// <summary>When it was published, in UTC; null before.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>As its document, and a version that waits for publication is the bureau's alone.</summary>
    public static Expression<Func<PolicyText, Scope, bool>> VisibleTo => (text, scope) =>
        text.PublishedAt != null || (scope.RegionPrefix != null && text.Document.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<PolicyText>
    {
        public void Configure(EntityTypeBuilder<PolicyText> builder)
        {
            builder.ToTable("PolicyTexts");
            builder.HasOne(x => x.Document).WithMany(x => x.Texts).HasForeignKey(x => x.DocumentId);
            builder.HasIndex(x => new { x.DocumentId, x.Number }).IsUnique();
        }
    }
}
