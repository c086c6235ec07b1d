using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Import;

/// <summary>The text of an import and its outline, apart from it so that lists need not load them.</summary>
public sealed class ImportedDocument : IScoped<ImportedDocument>
{
    /// <summary>The import.</summary>
    public required Guid ImportId { get; init; }

    /// <summary>The import.</summary>
    public PlanImport Import { get; init; } = null!;

    /// <summary>The whole text; places of findings are UTF-16 code units in it.</summary>
    public required string Text { get; init; }

    /// <summary>The outline as JSON of <see cref="ImportedHeading"/>s.</summary>
    public required string Outline { get; init; }

    /// <summary>As its import.</summary>
    public static Expression<Func<ImportedDocument, Scope, bool>> VisibleTo => (document, scope) =>
        scope.RegionPrefix != null && document.Import.RegionCode.StartsWith(scope.RegionPrefix);

    internal sealed class Configuration : IEntityTypeConfiguration<ImportedDocument>
    {
        public void Configure(EntityTypeBuilder<ImportedDocument> builder)
        {
            builder.ToTable("PlanImportDocuments");
            builder.HasKey(x => x.ImportId);
            builder.HasOne(x => x.Import).WithOne().HasForeignKey<ImportedDocument>(x => x.ImportId);
        }
    }
}
