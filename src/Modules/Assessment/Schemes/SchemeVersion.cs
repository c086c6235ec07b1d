using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Schemes;

/// <summary>A version of a scheme. It may be edited until a run uses it; then it is frozen, and a change makes the next version.</summary>
[Display(Name = "考核方案版本")]
public sealed class SchemeVersion : Entity, IScoped<SchemeVersion>, IVersioned
{
    /// <summary>The scheme.</summary>
    public required Guid SchemeId { get; init; }

    /// <summary>The scheme.</summary>
    public AssessmentScheme Scheme { get; init; } = null!;

    /// <summary>1 for the first.</summary>
    [Display(Name = "版本号")]
    public required int Number { get; init; }

    /// <summary>Groups, items, weights and methods: a <see cref="SchemeDefinition"/> as <see cref="CanonicalJson"/> writes it.</summary>
    [Display(Name = "方案内容")]
    public required string Content { get; set; }

    /// <summary>When a run first used it (UTC); null while it may be edited.</summary>
    [Display(Name = "冻结时间")]
    public DateTime? FrozenAt { get; set; }

    /// <summary>Who began it, or null for the program.</summary>
    public Guid? MadeBy { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime MadeAt { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <inheritdoc />
    public static Expression<Func<SchemeVersion, Scope, bool>> VisibleTo => (version, scope) =>
        scope.Everything || (scope.RegionPrefix != null && version.Scheme.RegionCode.StartsWith(scope.RegionPrefix));

    /// <summary>What it says.</summary>
    public SchemeDefinition Read() => CanonicalJson.Read<SchemeDefinition>(Content);

    internal sealed class Configuration : IEntityTypeConfiguration<SchemeVersion>
    {
        public void Configure(EntityTypeBuilder<SchemeVersion> builder)
        {
            builder.ToTable("SchemeVersions");
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasIndex(x => new { x.SchemeId, x.Number }).IsUnique();
        }
    }
}
