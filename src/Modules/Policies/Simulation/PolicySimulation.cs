using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Text.Json;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Policies.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Simulation;

/// <summary>A changed clause tried on all enterprises of a region, with its inputs and what came out; it never changes afterwards.</summary>
[Display(Name = "政策测算")]
public sealed class PolicySimulation : Entity, IScoped<PolicySimulation>
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Whose enterprises (six digits): those of who ran it.</summary>
    public required string RegionCode { get; init; }

    /// <summary>The clause that was changed.</summary>
    public required Guid ClauseId { get; init; }

    /// <summary>The clause that was changed.</summary>
    public AwardClause Clause { get; init; } = null!;

    /// <summary>The changed text.</summary>
    [Display(Name = "测算的规则")]
    public required string Rules { get; init; }

    /// <summary>The text it was compared with; null where no version was in force.</summary>
    [Display(Name = "比较的规则")]
    public string? Against { get; init; }

    /// <summary>The day it was evaluated for.</summary>
    [Display(Name = "评定日")]
    public required DateOnly Day { get; init; }

    /// <summary>What came out, as JSON of a <see cref="SimulationResult"/>.</summary>
    [Display(Name = "结果")]
    public required string Result { get; init; }

    /// <summary>Who ran it.</summary>
    [Display(Name = "测算人")]
    public Guid? RunBy { get; init; }

    /// <summary>When, in UTC.</summary>
    [Display(Name = "测算时间")]
    public required DateTime RunAt { get; init; }

    /// <summary>The bureaus of the region and above.</summary>
    public static Expression<Func<PolicySimulation, Scope, bool>> VisibleTo => (simulation, scope) =>
        scope.RegionPrefix != null && simulation.RegionCode.StartsWith(scope.RegionPrefix);

    /// <summary>What came out.</summary>
    public SimulationResult Read() => JsonSerializer.Deserialize<SimulationResult>(Result) ?? throw new InvalidOperationException("A simulation is saved with its result.");

    internal sealed class Configuration : IEntityTypeConfiguration<PolicySimulation>
    {
        public void Configure(EntityTypeBuilder<PolicySimulation> builder)
        {
            builder.ToTable("PolicySimulations");
            builder.Property(x => x.Title).HasMaxLength(100);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Rules).HasMaxLength(ClauseVersion.Longest);
            builder.Property(x => x.Against).HasMaxLength(ClauseVersion.Longest);
            builder.HasOne(x => x.Clause).WithMany().HasForeignKey(x => x.ClauseId);
            builder.HasIndex(x => new { x.RegionCode, x.RunAt });
        }
    }
}
