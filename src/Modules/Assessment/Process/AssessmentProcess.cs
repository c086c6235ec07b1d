using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Assessment.Process.Cases;
using Chuangpu.Assessment.Process.Judging;
using Chuangpu.Assessment.Runs;
using Chuangpu.Assessment.Schemes;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Process;

/// <summary>
/// A scheme carried out for a year: units report, staff check, assessors judge, each unit is told its own result, appeals are
/// decided, the results are published and archived. Figures and scores are the runs'; this is who did what when.
/// </summary>
[Display(Name = "考核工作")]
public sealed class AssessmentProcess : Entity, IScoped<AssessmentProcess>, IVersioned
{
    /// <summary>The scheme.</summary>
    public required Guid SchemeId { get; init; }

    /// <summary>The version of the scheme all runs of it must use.</summary>
    public required Guid SchemeVersionId { get; init; }

    /// <summary>The version of the scheme.</summary>
    public SchemeVersion SchemeVersion { get; init; } = null!;

    /// <summary>The scheme's name and the year.</summary>
    public required string Title { get; init; }

    /// <summary>The region that assesses (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The assessment year; a scheme is carried out once a year.</summary>
    [Display(Name = "考核年度")]
    public required int Year { get; init; }

    /// <summary>How judging and grades work.</summary>
    public required ProcessRules Rules { get; init; }

    /// <summary>Where it stands.</summary>
    public ProcessState State { get; private set; }

    /// <summary>The last day units are asked to report, or null.</summary>
    [Display(Name = "自评截止")]
    public DateOnly? ReportUntil { get; set; }

    /// <summary>The last day of appeals, or null while no result was told.</summary>
    [Display(Name = "申诉截止")]
    public DateOnly? AppealUntil { get; set; }

    /// <summary>The run whose results count now, or null.</summary>
    public Guid? RunId { get; set; }

    /// <summary>The run whose results count now.</summary>
    public AssessmentRun? Run { get; init; }

    /// <summary>Who told the units their results, or null.</summary>
    [Display(Name = "反馈人")]
    public Guid? AnnouncedBy { get; set; }

    /// <summary>When it was published (UTC), or null.</summary>
    [Display(Name = "公布时间")]
    public DateTime? PublishedAt { get; set; }

    /// <summary>Its units.</summary>
    public List<UnitCase> Cases { get; } = [];

    /// <summary>Who judges.</summary>
    public List<Assessor> Assessors { get; } = [];

    /// <summary>Its history.</summary>
    public List<ProcessStep> Steps { get; } = [];

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>Where staff look at it.</summary>
    public string Href => $"/assessment/processes/{Id}";

    /// <summary>The bureaus above, the units and assessors in it; everybody once it is published.</summary>
    public static Expression<Func<AssessmentProcess, Scope, bool>> VisibleTo => (process, scope) =>
        scope.Everything
        || process.PublishedAt != null
        || (scope.RegionPrefix != null && process.RegionCode.StartsWith(scope.RegionPrefix))
        || process.Cases.AsQueryable().Any(c =>
            (scope.OrganisationId != null && c.OrganisationId == scope.OrganisationId)
            || (scope.RegionPrefix != null && c.UnitRegionCode != null && c.UnitRegionCode.StartsWith(scope.RegionPrefix)))
        || process.Assessors.Any(a => scope.UserId != null && a.UserId == scope.UserId);

    /// <summary>Does something, if the state allows it, and writes that into the history.</summary>
    /// <param name="action">What.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="note">Said about it, or null.</param>
    /// <returns>What stands against it, or null.</returns>
    public Problem? Do(ProcessAction action, Actor by, DateTime at, string? note = null)
    {
        var to = ProcessMoves.From(State, action);
        if (!to.Succeeded)
        {
            return to.Problem;
        }

        State = to.Value;
        Note(action.ToString(), WebKit.DisplayText.OfEnum(action), by, at, note);
        return null;
    }

    /// <summary>Writes into the history what changed no state. The steps must be loaded.</summary>
    public void Note(string kind, string title, Actor by, DateTime at, string? note = null) => Steps.Add(new ProcessStep
    {
        ProcessId = Id,
        RegionCode = RegionCode,
        Ordinal = Steps.Count,
        Kind = kind,
        Title = title,
        By = by.UserId,
        ByName = by.Name,
        At = at,
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
    });

    internal sealed class Configuration : IEntityTypeConfiguration<AssessmentProcess>
    {
        public void Configure(EntityTypeBuilder<AssessmentProcess> builder)
        {
            builder.ToTable("AssessmentProcesses");
            builder.Ignore(x => x.Href);
            builder.Property(x => x.Title).HasMaxLength(120);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.ComplexProperty(x => x.Rules);
            builder.HasOne<AssessmentScheme>().WithMany().HasForeignKey(x => x.SchemeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(x => x.SchemeVersion).WithMany().HasForeignKey(x => x.SchemeVersionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(x => x.Run).WithMany().HasForeignKey(x => x.RunId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(x => x.Cases).WithOne(x => x.Process).HasForeignKey(x => x.ProcessId);
            builder.HasMany(x => x.Assessors).WithOne(x => x.Process).HasForeignKey(x => x.ProcessId);
            builder.HasMany(x => x.Steps).WithOne().HasForeignKey(x => x.ProcessId);
            builder.HasIndex(x => new { x.SchemeId, x.Year }).IsUnique();
            builder.HasIndex(x => new { x.RegionCode, x.Year });
        }
    }
}
