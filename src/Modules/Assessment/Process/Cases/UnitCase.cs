using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Assessment.Process.Appeals;
using Chuangpu.Assessment.Process.Judging;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Process.Cases;

/// <summary>One unit in an assessment: its report on itself, the check, and what else is about this unit alone.</summary>
[Display(Name = "被考核单位")]
public sealed class UnitCase : Entity, IScoped<UnitCase>, IVersioned
{
    /// <summary>The assessment.</summary>
    public required Guid ProcessId { get; init; }

    /// <summary>The assessment.</summary>
    public AssessmentProcess Process { get; init; } = null!;

    /// <summary>The region that assesses (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The unit's key in the scheme.</summary>
    [Display(Name = "单位代码")]
    public required string UnitKey { get; init; }

    /// <summary>Its name.</summary>
    [Display(Name = "单位")]
    public required string UnitName { get; init; }

    /// <summary>The region it is (six digits), or null.</summary>
    public string? UnitRegionCode { get; init; }

    /// <summary>The organisation it is or that answers for it, or null.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Its group's code in the scheme.</summary>
    public required string GroupCode { get; init; }

    /// <summary>Its group's name.</summary>
    public required string GroupName { get; init; }

    /// <summary>What assessors call it where they may not know its name, such as 3号单位; drawn by lot.</summary>
    [Display(Name = "盲评编号")]
    public required int Code { get; init; }

    /// <summary>Where its report stands.</summary>
    public CaseState State { get; set; }

    /// <summary>Who handed it in, or null.</summary>
    public Guid? SubmittedBy { get; set; }

    /// <summary>When it was handed in last (UTC), or null.</summary>
    [Display(Name = "提交时间")]
    public DateTime? SubmittedAt { get; set; }

    /// <summary>Who checked or returned it last, or null.</summary>
    [Display(Name = "核查人")]
    public Guid? CheckedBy { get; set; }

    /// <summary>When (UTC), or null.</summary>
    [Display(Name = "核查时间")]
    public DateTime? CheckedAt { get; set; }

    /// <summary>What the check said, or null.</summary>
    [Display(Name = "核查意见")]
    public string? CheckNote { get; set; }

    /// <summary>What it says of itself, an entry for each judged item.</summary>
    public List<UnitStatement> Statements { get; } = [];

    /// <summary>Its evidence.</summary>
    public List<CaseFile> Files { get; } = [];

    /// <summary>The letters with its results.</summary>
    public List<ResultLetter> Letters { get; } = [];

    /// <summary>Its appeals.</summary>
    public List<Appeal> Appeals { get; } = [];

    /// <summary>Which assessors may judge it.</summary>
    public List<Assignment> Assignments { get; } = [];

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>Where the unit finds it.</summary>
    public string Href => $"/assessment/mine/{Id}";

    /// <summary>Whose bureau may read its evidence: a unit that is a region sees what it handed in, and those above it do so anyway.</summary>
    public string EvidenceRegion => UnitRegionCode ?? RegionCode;

    /// <summary>What assessors call it.</summary>
    public string Neutral => $"{Code}号单位";

    /// <summary>The bureaus above, the unit itself, and the assessors who may judge it. Never another unit.</summary>
    public static Expression<Func<UnitCase, Scope, bool>> VisibleTo => (unit, scope) =>
        scope.Everything
        || (scope.RegionPrefix != null && unit.RegionCode.StartsWith(scope.RegionPrefix))
        || (scope.RegionPrefix != null && unit.UnitRegionCode != null && unit.UnitRegionCode.StartsWith(scope.RegionPrefix))
        || (scope.OrganisationId != null && unit.OrganisationId == scope.OrganisationId)
        || unit.Assignments.Any(a => scope.UserId != null && a.UserId == scope.UserId && a.MayJudge);

    /// <summary>Whether the actor reports for this unit.</summary>
    public bool IsOf(Actor actor) => actor.Can(Capability.ReportForAssessment)
        && ((OrganisationId is { } organisation && organisation == actor.OrganisationId) || (UnitRegionCode is { } region && actor.RegionCode == region));

    internal sealed class Configuration : IEntityTypeConfiguration<UnitCase>
    {
        public void Configure(EntityTypeBuilder<UnitCase> builder)
        {
            builder.ToTable("AssessmentCases");
            builder.Ignore(x => x.Href).Ignore(x => x.Neutral).Ignore(x => x.EvidenceRegion);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.UnitKey).HasMaxLength(36);
            builder.Property(x => x.UnitName).HasMaxLength(120);
            builder.Property(x => x.UnitRegionCode).HasMaxLength(6);
            builder.Property(x => x.GroupCode).HasMaxLength(20);
            builder.Property(x => x.GroupName).HasMaxLength(120);
            builder.Property(x => x.CheckNote).HasMaxLength(1000);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasMany(x => x.Statements).WithOne(x => x.Case).HasForeignKey(x => x.CaseId);
            builder.HasMany(x => x.Files).WithOne(x => x.Case).HasForeignKey(x => x.CaseId);
            builder.HasMany(x => x.Letters).WithOne().HasForeignKey(x => x.CaseId);
            builder.HasMany(x => x.Appeals).WithOne(x => x.Case).HasForeignKey(x => x.CaseId);
            builder.HasMany(x => x.Assignments).WithOne(x => x.Case).HasForeignKey(x => x.CaseId);
            builder.HasIndex(x => new { x.ProcessId, x.UnitKey }).IsUnique();
            builder.HasIndex(x => x.OrganisationId);
            builder.HasIndex(x => x.UnitRegionCode);
        }
    }
}
