using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Library;
using Chuangpu.Policies.Publication;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Applications;

/// <summary>
/// An enterprise's way through one clause, confirmed with a click (免申即享) or applied for. The facts it was decided on and
/// the explanation of its amount are kept as they were; a later correction is shown beside them and decided by a person.
/// </summary>
[Display(Name = "兑付事项")]
public sealed class AwardApplication : Entity, IScoped<AwardApplication>, IVersioned
{
    /// <summary>The enterprise.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>The enterprise.</summary>
    public Organisation Organisation { get; init; } = null!;

    /// <summary>Its region (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The clause.</summary>
    public required Guid ClauseId { get; init; }

    /// <summary>The clause.</summary>
    public AwardClause Clause { get; init; } = null!;

    /// <summary>The version of the clause it was evaluated by; null for a draft that never was.</summary>
    public Guid? ClauseVersionId { get; set; }

    /// <summary>Whether it is confirmed or applied for.</summary>
    public required AwardMode Mode { get; init; }

    /// <summary>Where it stands.</summary>
    public ApplicationState State { get; private set; }

    /// <summary>Enterprise and clause while it is under way, so that there is one at a time; null afterwards.</summary>
    public string? OpenKey { get; private set; }

    /// <summary>The region whose bureau has it (six digits), or null.</summary>
    [Display(Name = "当前审核地区")]
    public string? CheckRegionCode { get; set; }

    /// <summary>By when the present step is due, or null.</summary>
    [Display(Name = "办理时限")]
    public DateOnly? DueOn { get; set; }

    /// <summary>The day it was evaluated for, or null.</summary>
    [Display(Name = "评定日")]
    public DateOnly? EvaluatedOn { get; set; }

    /// <summary>What the clause came to, in 分, or null.</summary>
    [Display(Name = "核定金额（分）")]
    public long? AmountFen { get; set; }

    /// <summary>What was left within the batch's budget, in 分, or null.</summary>
    [Display(Name = "拟兑付金额（分）")]
    public long? AllocatedFen { get; set; }

    /// <summary>Why it is less than <see cref="AmountFen"/>, or null.</summary>
    [Display(Name = "压减说明")]
    public string? AllocationNote { get; set; }

    /// <summary>The facts it rests on (<see cref="FactSnapshot"/>).</summary>
    [Display(Name = "事实快照")]
    public string Facts { get; set; } = FactSnapshot.Empty;

    /// <summary>How the amount was found (<see cref="FrozenOutcome"/>), or null.</summary>
    [Display(Name = "计算说明")]
    public string? Explanation { get; set; }

    /// <summary>The amounts of its items, or null where the clause counts none.</summary>
    [Display(Name = "分项金额")]
    public string? Items { get; set; }

    /// <summary>The group of related companies it counts with (同组一家), as of the day it was evaluated on; null for none.</summary>
    [Display(Name = "关联组")]
    public string? RelatedGroup { get; set; }

    /// <summary>What the enterprise said besides, or null.</summary>
    public string? Note { get; set; }

    /// <summary>When it was handed in first (UTC), or null; decides 先到先得.</summary>
    [Display(Name = "提交时间")]
    public DateTime? SubmittedAt { get; set; }

    /// <summary>The batch it is in, or null.</summary>
    public Guid? BatchId { get; set; }

    /// <summary>The batch it is in.</summary>
    public Batch? Batch { get; init; }

    /// <summary>When it was approved (UTC), or null.</summary>
    [Display(Name = "批准时间")]
    public DateTime? ApprovedAt { get; set; }

    /// <summary>Its history.</summary>
    public List<ApplicationStep> Steps { get; } = [];

    /// <summary>The files handed in with it.</summary>
    public List<ApplicationFile> Files { get; } = [];

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>The bureaus above the enterprise, and the enterprise.</summary>
    public static Expression<Func<AwardApplication, Scope, bool>> VisibleTo => (application, scope) =>
        scope.Everything
        || (scope.MoneyPrefix != null && application.RegionCode.StartsWith(scope.MoneyPrefix))
        || (scope.OrganisationId != null && application.OrganisationId == scope.OrganisationId);

    /// <summary>Where it is looked at.</summary>
    public string Href => $"/policies/applications/{Id}";

    /// <summary>What is to be paid: what the budget left, or before that what the clause came to.</summary>
    public long? DueFen => AllocatedFen ?? AmountFen;

    /// <summary>Does something to it, if its state allows it, and writes that into its history.</summary>
    /// <param name="action">What.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="note">Said about it, or null.</param>
    /// <param name="agency">The third party, or null.</param>
    /// <returns>What stands against it, or null.</returns>
    public Problem? Do(ApplicationAction action, Actor by, DateTime at, string? note = null, string? agency = null)
    {
        var to = ApplicationMoves.From(State, action);
        if (!to.Succeeded)
        {
            return to.Problem;
        }

        Steps.Add(new ApplicationStep
        {
            ApplicationId = Id,
            Ordinal = Steps.Count,
            Action = action,
            RegionCode = action == ApplicationAction.Submit ? null : CheckRegionCode ?? by.RegionCode,
            By = by.UserId,
            At = at,
            Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
            Agency = agency,
        });
        State = to.Value;
        OpenKey = ApplicationMoves.IsOpen(State) ? KeyOf(OrganisationId, ClauseId) : null;
        return null;
    }

    /// <summary>Begins as a draft.</summary>
    public AwardApplication Begun()
    {
        OpenKey = KeyOf(OrganisationId, ClauseId);
        return this;
    }

    /// <summary>The region that checks after the present one, or null when that is the last. Needs the clause loaded.</summary>
    public string? NextRegion()
    {
        var regions = CheckingRegions.Of(RegionCode, Clause.RegionCode).ToList();
        return regions.IndexOf(CheckRegionCode ?? "") is >= 0 and var at && at + 1 < regions.Count ? regions[at + 1] : null;
    }

    /// <summary>Whether somebody passed it since it was handed in last. Needs the steps loaded.</summary>
    public bool PassedBy(Guid? user) => user is not null && Steps.OrderBy(s => s.Ordinal).Reverse().TakeWhile(s => s.Action != ApplicationAction.Submit)
        .Any(s => s.By == user && s.Action is ApplicationAction.PassUp or ApplicationAction.Pass or ApplicationAction.AskThirdParty or ApplicationAction.AcceptOpinion);

    private static string KeyOf(Guid organisation, Guid clause) => $"{organisation:N}/{clause:N}";

    internal sealed class Configuration : IEntityTypeConfiguration<AwardApplication>
    {
        public void Configure(EntityTypeBuilder<AwardApplication> builder)
        {
            builder.ToTable("AwardApplications");
            builder.Ignore(x => x.Href).Ignore(x => x.DueFen);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.CheckRegionCode).HasMaxLength(6);
            builder.Property(x => x.OpenKey).HasMaxLength(65);
            builder.Property(x => x.AllocationNote).HasMaxLength(300);
            builder.Property(x => x.Note).HasMaxLength(1000);
            builder.Property(x => x.RelatedGroup).HasMaxLength(200);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasOne(x => x.Organisation).WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(x => x.Clause).WithMany().HasForeignKey(x => x.ClauseId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(x => x.Batch).WithMany().HasForeignKey(x => x.BatchId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(x => x.Steps).WithOne(x => x.Application).HasForeignKey(x => x.ApplicationId);
            builder.HasMany(x => x.Files).WithOne(x => x.Application).HasForeignKey(x => x.ApplicationId);
            builder.HasIndex(x => x.OpenKey).IsUnique();
            builder.HasIndex(x => new { x.OrganisationId, x.State });
            builder.HasIndex(x => new { x.State, x.CheckRegionCode });
            builder.HasIndex(x => new { x.ClauseId, x.RelatedGroup });
        }
    }
}
