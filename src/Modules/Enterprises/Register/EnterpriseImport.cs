using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Register;

/// <summary>
/// A file of enterprises that was taken in, and the receipt for it. It stands in the audit trail for its rows: it keeps the file, the file's hash and the
/// counts, and each record names it.
/// </summary>
[Display(Name = "企业数据导入")]
public sealed class EnterpriseImport : Entity, IScoped<EnterpriseImport>
{
    /// <summary>The region of the office that imported (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>What was taken in.</summary>
    [Display(Name = "文件")]
    public required string FileName { get; init; }

    /// <summary>The file as it was sent; null for what the program made itself.</summary>
    public Guid? FileId { get; init; }

    /// <summary>The file as it was sent.</summary>
    public Attachment? File { get; init; }

    /// <summary>SHA-256 of what was taken in (64 lower-case hex digits); an office takes each once.</summary>
    [Display(Name = "校验值")]
    public required string Sha256 { get; init; }

    /// <summary>Enterprises that were new.</summary>
    [Display(Name = "新增企业")]
    public required int Added { get; init; }

    /// <summary>Enterprises of which something changed.</summary>
    [Display(Name = "更新企业")]
    public required int Changed { get; init; }

    /// <summary>Rows that said what stood already.</summary>
    [Display(Name = "相同")]
    public required int Same { get; init; }

    /// <summary>Who, as shown.</summary>
    [Display(Name = "导入人")]
    public required string ImportedBy { get; init; }

    /// <summary>When (UTC).</summary>
    [Display(Name = "导入时间")]
    public required DateTime ImportedAt { get; init; }

    /// <summary>Whether it is invented for the demo region.</summary>
    public bool IsDemo { get; init; }

    /// <summary>The bureaus of the region and of those above it.</summary>
    public static Expression<Func<EnterpriseImport, Scope, bool>> VisibleTo => (import, scope) =>
        scope.Everything || (scope.RegionPrefix != null && import.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<EnterpriseImport>
    {
        public void Configure(EntityTypeBuilder<EnterpriseImport> builder)
        {
            builder.ToTable("EnterpriseImports");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.FileName).HasMaxLength(200);
            builder.Property(x => x.Sha256).HasMaxLength(64);
            builder.Property(x => x.ImportedBy).HasMaxLength(60);
            builder.HasOne(x => x.File).WithMany().HasForeignKey(x => x.FileId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => new { x.RegionCode, x.Sha256 }).IsUnique();
        }
    }
}
