using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Process;

/// <summary>What was done in an assessment, by whom and when; only added.</summary>
[Display(Name = "考核办理记录")]
public sealed class ProcessStep : Entity, IScoped<ProcessStep>
{
    /// <summary>The assessment.</summary>
    public required Guid ProcessId { get; init; }

    /// <summary>The region that assesses (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>Its place, from 0: two people cannot do the same next thing.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The action's name, stable.</summary>
    [Display(Name = "办理")]
    public required string Kind { get; init; }

    /// <summary>What was done, in Chinese.</summary>
    public required string Title { get; init; }

    /// <summary>Who, or null for the program.</summary>
    public Guid? By { get; init; }

    /// <summary>The name then.</summary>
    public required string ByName { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>Said about it, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Internal: the bureaus of the region and above it.</summary>
    public static Expression<Func<ProcessStep, Scope, bool>> VisibleTo => (step, scope) =>
        scope.Everything || (scope.RegionPrefix != null && step.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<ProcessStep>
    {
        public void Configure(EntityTypeBuilder<ProcessStep> builder)
        {
            builder.ToTable("AssessmentSteps");
            // Made with its id: what is added to an assessment that is loaded is new.
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Kind).HasMaxLength(20);
            builder.Property(x => x.Title).HasMaxLength(200);
            builder.Property(x => x.ByName).HasMaxLength(60);
            builder.Property(x => x.Note).HasMaxLength(1000);
            builder.HasIndex(x => new { x.ProcessId, x.Ordinal }).IsUnique();
        }
    }
}
