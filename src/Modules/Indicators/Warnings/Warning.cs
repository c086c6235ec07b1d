using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Warnings;

/// <summary>
/// A goal a rule has warned of. One rule has at most one open warning for a goal: it is not repeated while the cause lasts, even
/// when the supervision item it opened was closed in between.
/// </summary>
[NotAudited("Written by rules; the rules themselves and the supervision items are audited.")]
public sealed class Warning : Entity, IScoped<Warning>
{
    /// <summary>The rule.</summary>
    public required Guid RuleId { get; init; }

    /// <summary>The rule.</summary>
    public WarningRule Rule { get; init; } = null!;

    /// <summary>The goal, of the Plans module.</summary>
    public required Guid GoalId { get; init; }

    /// <summary>The region whose plan it is (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The supervision item it opened.</summary>
    public required Guid SupervisionItemId { get; init; }

    /// <summary>The unit that must act.</summary>
    public required Guid ResponsibleId { get; init; }

    /// <summary>Why, in words, as the figures stood.</summary>
    public required string Text { get; init; }

    /// <summary>When it was raised (UTC).</summary>
    public required DateTime RaisedAt { get; init; }

    /// <summary>When its cause was found gone (UTC), or null.</summary>
    public DateTime? ResolvedAt { get; set; }

    /// <summary>Rule and goal while it is open, null afterwards: the database keeps it unique.</summary>
    public string? OpenKey { get; set; }

    /// <summary>The bureaus of the region and of those above it, and the unit that must act.</summary>
    public static Expression<Func<Warning, Scope, bool>> VisibleTo => (warning, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && warning.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.OrganisationId != null && warning.ResponsibleId == scope.OrganisationId);

    internal static string KeyOf(Guid ruleId, Guid goalId) => $"indicators/warning/{ruleId:N}/{goalId:N}";

    internal sealed class Configuration : IEntityTypeConfiguration<Warning>
    {
        public void Configure(EntityTypeBuilder<Warning> builder)
        {
            builder.ToTable("Warnings");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Text).HasMaxLength(2000);
            builder.Property(x => x.OpenKey).HasMaxLength(100);
            builder.HasOne(x => x.Rule).WithMany().HasForeignKey(x => x.RuleId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => x.OpenKey).IsUnique();
            builder.HasIndex(x => x.GoalId);
        }
    }
}
