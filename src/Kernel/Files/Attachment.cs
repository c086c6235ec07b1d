using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Kernel.Files;

/// <summary>A file somebody handed in. The bytes lie in the <see cref="FileStore"/> under their hash, so the same file twice is kept once.</summary>
public sealed class Attachment : Entity, IScoped<Attachment>
{
    /// <summary>SHA-256 of the bytes (64 lower-case hex digits).</summary>
    public required string Sha256 { get; init; }

    /// <summary>The name it was handed in under, without any path.</summary>
    public required string FileName { get; init; }

    /// <summary>The media type found from the content, not the one claimed.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The region whose bureau may read it (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The organisation that may read it as well, or null.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Who handed it in, or null for the program.</summary>
    public Guid? UploadedBy { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime UploadedAt { get; init; }

    /// <inheritdoc />
    public static Expression<Func<Attachment, Scope, bool>> VisibleTo => (file, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && file.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.OrganisationId != null && file.OrganisationId == scope.OrganisationId);

    internal sealed class Configuration : IEntityTypeConfiguration<Attachment>
    {
        public void Configure(EntityTypeBuilder<Attachment> builder)
        {
            builder.Property(x => x.Sha256).HasMaxLength(64);
            builder.Property(x => x.FileName).HasMaxLength(200);
            builder.Property(x => x.ContentType).HasMaxLength(120);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
        }
    }
}
