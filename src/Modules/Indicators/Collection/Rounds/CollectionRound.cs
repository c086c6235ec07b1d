using System.ComponentModel.DataAnnotations;
using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Collection.Rounds;

/// <summary>A form asked for a period (填报期次): opened by the bureau, with a last day for each level.</summary>
[Display(Name = "填报期次")]
[Unscoped("What is asked by when is told to everybody who is asked; what the units answer is scoped.")]
public sealed class CollectionRound : Entity, IVersioned
{
    /// <summary>The version of the form it was opened with.</summary>
    public required Guid FormId { get; init; }

    /// <summary>The version of the form it was opened with.</summary>
    public ReportForm Form { get; init; } = null!;

    /// <summary>The first day of the period; its length is the form's frequency.</summary>
    [Display(Name = "时期首日")]
    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day for organisations to hand in, or null when regions report.</summary>
    [Display(Name = "单位填报截止日")]
    public DateOnly? UnitsDueOn { get; set; }

    /// <summary>The last day for county bureaus to hand in or approve, or null when they have no part.</summary>
    [Display(Name = "县级截止日")]
    public DateOnly? CountyDueOn { get; set; }

    /// <summary>The last day for prefecture bureaus to hand in or approve, or null when they have no part.</summary>
    [Display(Name = "市级截止日")]
    public DateOnly? PrefectureDueOn { get; set; }

    /// <summary>The last day for the province's bureau to approve, or null when it has no part.</summary>
    [Display(Name = "省级截止日")]
    public DateOnly? ProvinceDueOn { get; set; }

    /// <summary>When it was opened (UTC).</summary>
    public required DateTime OpenedAt { get; init; }

    /// <summary>When its figures were given to the public (UTC); what changes after that is a revision.</summary>
    [Display(Name = "数据公布时间")]
    public DateTime? FiguresPublishedAt { get; set; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>One for each unit.</summary>
    public List<UnitReport> Reports { get; } = [];

    /// <summary>The period; the form must be loaded.</summary>
    public StatPeriod Period => new(Form.Frequency, StartsOn);

    /// <summary>The form and the period, as titles show them; the form must be loaded.</summary>
    public string Title => $"{Form.Name}（{Period.Words}）";

    /// <summary>The last day for a level's bureau.</summary>
    public DateOnly? DueOn(RegionLevel level) => level switch
    {
        RegionLevel.Province => ProvinceDueOn,
        RegionLevel.Prefecture => PrefectureDueOn,
        _ => CountyDueOn,
    };

    /// <summary>The last day for the units that fill the form; the form must be loaded.</summary>
    public DateOnly? UnitsDue => Form.Reporters == Reporters.Organisations ? UnitsDueOn : DueOn(Form.UnitLevel ?? RegionLevel.County);

    internal sealed class Configuration : IEntityTypeConfiguration<CollectionRound>
    {
        public void Configure(EntityTypeBuilder<CollectionRound> builder)
        {
            builder.ToTable("CollectionRounds");
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.Ignore(x => x.Period);
            builder.HasOne(x => x.Form).WithMany().HasForeignKey(x => x.FormId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => new { x.FormId, x.StartsOn }).IsUnique();
        }
    }
}
