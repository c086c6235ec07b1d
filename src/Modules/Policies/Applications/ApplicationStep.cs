using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Applications;

/// <summary>What was done to an application, by whom and when; only added.</summary>
[Display(Name = "办理记录")]
public sealed class ApplicationStep : Entity, IScoped<ApplicationStep>
{
    /// <summary>The application.</summary>
    public required Guid ApplicationId { get; init; }

    /// <summary>The application.</summary>
    public AwardApplication Application { get; init; } = null!;

    /// <summary>Its place, from 0: two people cannot do the same next thing.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What.</summary>
    [Display(Name = "办理")]
    public required ApplicationAction Action { get; init; }

    /// <summary>The region in whose name (six digits), or null for the enterprise and the program.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Who, or null for the program.</summary>
    public Guid? By { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Said about it, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The third party whose opinion it is, or null.</summary>
    [Display(Name = "第三方机构")]
    public string? Agency { get; init; }

    /// <inheritdoc />
    public static Expression<Func<ApplicationStep, Scope, bool>> VisibleTo => (step, scope) =>
        scope.Everything
        || (scope.MoneyPrefix != null && step.Application.RegionCode.StartsWith(scope.MoneyPrefix))
        || (scope.OrganisationId != null && step.Application.OrganisationId == scope.OrganisationId);

    internal sealed class Configuration : IEntityTypeConfiguration<ApplicationStep>
    {
        public void Configure(EntityTypeBuilder<ApplicationStep> builder)
        {
            builder.ToTable("ApplicationSteps");
            // Made with its id: what is added to an application that is loaded is new.
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Note).HasMaxLength(1000);
            builder.Property(x => x.Agency).HasMaxLength(100);
            builder.HasIndex(x => new { x.ApplicationId, x.Ordinal }).IsUnique();
        }
    }
}
