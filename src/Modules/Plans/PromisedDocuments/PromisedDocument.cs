using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.PromisedDocuments;

/// <summary>A document the plan promises to issue (制定/出台/修订《…》).</summary>
public sealed class PromisedDocument : PlanItem, IScoped<PromisedDocument>
{
    /// <summary>The title without the book marks.</summary>
    public required string Title { get; set; }

    /// <summary>What is promised: 制定, 出台, 修订 …</summary>
    public string Verb { get; set; } = "制定";

    /// <summary>The unit that answers for it, or null.</summary>
    public Guid? ResponsibleOrganisationId { get; set; }

    /// <summary>The day it is due, or null for the end of the plan.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The day it was issued, or null while it is not.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>The number it was issued under.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>Where it can be read (http or https), or null.</summary>
    public string? Link { get; set; }

    /// <summary>The day it was decided not to issue it, or null.</summary>
    public DateOnly? WithdrawnOn { get; set; }

    /// <summary>Why it is not issued.</summary>
    public string? WithdrawalReason { get; set; }

    /// <summary>Whether the day of issue or the day it is due are invented for the demo.</summary>
    public bool HasDemoDates { get; set; }

    /// <summary>Where it stands on a day.</summary>
    /// <param name="issuedOn">The day it was issued.</param>
    /// <param name="withdrawnOn">The day it was given up.</param>
    /// <param name="due">The day it is due: its own, or the last of the plan.</param>
    /// <param name="today">The day.</param>
    public static DocumentState StateOn(DateOnly? issuedOn, DateOnly? withdrawnOn, DateOnly due, DateOnly today) =>
        issuedOn is not null ? DocumentState.Issued
        : withdrawnOn is not null ? DocumentState.Withdrawn
        : due < today ? DocumentState.Overdue
        : DocumentState.Open;

    /// <summary>As its plan.</summary>
    public static Expression<Func<PromisedDocument, Scope, bool>> VisibleTo => (item, scope) =>
        item.Plan.PublishedAt != null || (scope.RegionPrefix != null && item.Plan.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<PromisedDocument>
    {
        public void Configure(EntityTypeBuilder<PromisedDocument> builder)
        {
            builder.ToTable("PromisedDocuments");
            ConfigureItem(builder);
            builder.Property(x => x.Title).HasMaxLength(200);
            builder.Property(x => x.Verb).HasMaxLength(30);
            builder.Property(x => x.DocumentNumber).HasMaxLength(60);
            builder.Property(x => x.Link).HasMaxLength(500);
            builder.Property(x => x.WithdrawalReason).HasMaxLength(500);
        }
    }
}
