using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Runs;

/// <summary>Everything a run was made of: the scheme, the plan in force, figures, judged scores, events. Kept apart, since lists of runs never need it.</summary>
[NotAudited("Never changes; the run's own entry carries its SHA-256.")]
public sealed class FrozenInputs : IScoped<FrozenInputs>
{
    /// <summary>The run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The run.</summary>
    public AssessmentRun Run { get; init; } = null!;

    /// <summary>A <see cref="RunInputs"/> as <see cref="CanonicalJson"/> writes it.</summary>
    public required string Content { get; init; }

    /// <inheritdoc />
    public static Expression<Func<FrozenInputs, Scope, bool>> VisibleTo => (inputs, scope) =>
        scope.Everything || (scope.RegionPrefix != null && inputs.Run.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<FrozenInputs>
    {
        public void Configure(EntityTypeBuilder<FrozenInputs> builder)
        {
            builder.ToTable("FrozenInputs");
            builder.HasKey(x => x.RunId);
            builder.HasOne(x => x.Run).WithOne().HasForeignKey<FrozenInputs>(x => x.RunId);
        }
    }
}
