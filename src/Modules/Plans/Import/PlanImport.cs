using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Import;

/// <summary>A document on its way into the register: handed in, read, reviewed, published by a second person.</summary>
public sealed class PlanImport : Entity, IScoped<PlanImport>, IVersioned, IHandedIn
{
    /// <summary>The region the plan is for (six digits).</summary>
    public required string RegionCode { get; set; }

    /// <summary>The plan this is a new version of; once published, the plan it became. Null before.</summary>
    public Guid? PlanId { get; set; }

    /// <summary>Whether the plan was there before.</summary>
    public required bool IsNewVersion { get; init; }

    /// <summary>The document as it was handed in; pasted text is kept as a file as well.</summary>
    public required Guid AttachmentId { get; init; }

    /// <summary>The name it was handed in under.</summary>
    public required string FileName { get; init; }

    /// <summary>Where it stands.</summary>
    public ImportState State { get; set; } = ImportState.Queued;

    /// <summary>How far the reading is, 0 to 100.</summary>
    public int Percent { get; set; }

    /// <summary>Why the file could not be read, with what to do, or what was left out of it.</summary>
    public string? Message { get; set; }

    /// <summary>The plan's title.</summary>
    public string Title { get; set; } = "";

    /// <summary>The issuing document's number.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>Who issued it.</summary>
    public string? Issuer { get; set; }

    /// <summary>The date of the issuing document.</summary>
    public DateOnly? IssuedOn { get; set; }

    /// <summary>First year of the period, or null while nobody knows.</summary>
    public int? StartYear { get; set; }

    /// <summary>Last year of the period.</summary>
    public int? EndYear { get; set; }

    /// <summary>Who handed it in, or null for the program.</summary>
    public Guid? CreatedBy { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Who passed it on for publication.</summary>
    public Guid? SubmittedBy { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime? SubmittedAt { get; set; }

    /// <summary>Why the second person gave it back, until it is passed on again.</summary>
    public string? ReturnReason { get; set; }

    /// <summary>Who published it.</summary>
    public Guid? PublishedBy { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime? PublishedAt { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>What was found or added.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>A draft: only for the staff whose region covers it.</summary>
    public static Expression<Func<PlanImport, Scope, bool>> VisibleTo => (import, scope) =>
        scope.RegionPrefix != null && import.RegionCode.StartsWith(scope.RegionPrefix);

    /// <inheritdoc />
    public string Address => $"/plans/imports/{Id}";

    /// <inheritdoc />
    public string? Next => State == ImportState.Review ? $"{Address}/review" : null;

    /// <inheritdoc />
    DateTime IHandedIn.QueuedAt => CreatedAt;

    /// <inheritdoc />
    bool IHandedIn.IsQueued => State == ImportState.Queued;

    /// <inheritdoc />
    bool IHandedIn.IsUnread => State is ImportState.Queued or ImportState.Reading;

    /// <inheritdoc />
    void IHandedIn.Fail(string message) => (State, Message) = (ImportState.Failed, message);

    /// <summary>Whether this person had a hand in preparing it and so may not publish it (四眼).</summary>
    public bool WasPreparedBy(Guid? user) => user is not null && (user == CreatedBy || user == SubmittedBy);

    internal sealed class Configuration : IEntityTypeConfiguration<PlanImport>
    {
        public void Configure(EntityTypeBuilder<PlanImport> builder)
        {
            builder.ToTable("PlanImports");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.FileName).HasMaxLength(200);
            builder.Property(x => x.Message).HasMaxLength(2000);
            builder.Property(x => x.Title).HasMaxLength(200);
            builder.Property(x => x.DocumentNumber).HasMaxLength(60);
            builder.Property(x => x.Issuer).HasMaxLength(120);
            builder.Property(x => x.ReturnReason).HasMaxLength(500);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasIndex(x => new { x.RegionCode, x.State });
        }
    }
}
