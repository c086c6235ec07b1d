using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Exchange.Imports;

/// <summary>
/// A file of values that was taken, and the receipt for it. It stands in the audit trail for its values: it keeps the file, the
/// file's hash and the counts, and each value names it.
/// </summary>
[Display(Name = "数据导入")]
public sealed class ValueImport : Entity, IScoped<ValueImport>
{
    /// <summary>The region of the office that imported (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The sender's key, or the file's hash; an office takes each key once.</summary>
    [Display(Name = "批次号")]
    public required string Key { get; init; }

    /// <summary>The file as it was sent.</summary>
    [Display(Name = "文件")]
    public required Guid FileId { get; init; }

    /// <summary>The file as it was sent.</summary>
    public Attachment File { get; init; } = null!;

    /// <summary>SHA-256 of the file (64 lower-case hex digits).</summary>
    public required string Sha256 { get; init; }

    /// <summary>Rows that filled an empty cell.</summary>
    [Display(Name = "新增")]
    public required int Added { get; init; }

    /// <summary>Rows that corrected a value.</summary>
    [Display(Name = "更正")]
    public required int Changed { get; init; }

    /// <summary>Rows that said what stood already; they added nothing.</summary>
    [Display(Name = "相同")]
    public required int Same { get; init; }

    /// <summary>Who, or null for the program.</summary>
    [Display(Name = "导入人")]
    public required Guid? ImportedBy { get; init; }

    /// <summary>When (UTC).</summary>
    [Display(Name = "导入时间")]
    public required DateTime ImportedAt { get; init; }

    /// <summary>The bureaus of the region and of those above it.</summary>
    public static Expression<Func<ValueImport, Scope, bool>> VisibleTo => (import, scope) =>
        scope.Everything || (scope.RegionPrefix != null && import.RegionCode.StartsWith(scope.RegionPrefix));

    internal const int KeyLength = 100;

    internal sealed class Configuration : IEntityTypeConfiguration<ValueImport>
    {
        public void Configure(EntityTypeBuilder<ValueImport> builder)
        {
            builder.ToTable("ValueImports");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Key).HasMaxLength(KeyLength);
            builder.Property(x => x.Sha256).HasMaxLength(64);
            builder.HasOne(x => x.File).WithMany().HasForeignKey(x => x.FileId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => new { x.RegionCode, x.Key }).IsUnique();
        }
    }
}
