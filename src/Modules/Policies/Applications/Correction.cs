using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Applications;

/// <summary>A decision on an award whose facts were corrected afterwards: what it would have been, and what was made of it.</summary>
[Display(Name = "更正处理")]
public sealed class Correction : Entity, IScoped<Correction>
{
    /// <summary>The application.</summary>
    public required Guid ApplicationId { get; init; }

    /// <summary>The application.</summary>
    public AwardApplication Application { get; init; } = null!;

    /// <summary>What the award came to until then, in 分.</summary>
    [Display(Name = "原金额（分）")]
    public required long BeforeFen { get; init; }

    /// <summary>What it comes to by the corrected facts, in 分.</summary>
    [Display(Name = "更正后金额（分）")]
    public required long AfterFen { get; init; }

    /// <summary>The facts that changed, in words.</summary>
    [Display(Name = "更正的事实")]
    public required string Facts { get; init; }

    /// <summary>What was decided.</summary>
    [Display(Name = "处理")]
    public required DifferenceDecision Decision { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided, or null for the program.</summary>
    public Guid? DecidedBy { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime DecidedAt { get; init; }

    /// <inheritdoc />
    public static Expression<Func<Correction, Scope, bool>> VisibleTo => (correction, scope) =>
        scope.Everything
        || (scope.MoneyPrefix != null && correction.Application.RegionCode.StartsWith(scope.MoneyPrefix))
        || (scope.OrganisationId != null && correction.Application.OrganisationId == scope.OrganisationId);

    internal sealed class Configuration : IEntityTypeConfiguration<Correction>
    {
        public void Configure(EntityTypeBuilder<Correction> builder)
        {
            builder.ToTable("AwardCorrections");
            builder.Property(x => x.Reason).HasMaxLength(500);
            builder.HasOne(x => x.Application).WithMany().HasForeignKey(x => x.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
