using System.ComponentModel.DataAnnotations;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Indicators.Collection.Forms;

/// <summary>
/// One version of a report form (报表): which indicators lower regions or organisations report, how often, and how far up it
/// is approved. Published, its rows and checks are fixed; a change is a new version under the same <see cref="SeriesId"/>.
/// </summary>
[Display(Name = "报表")]
[Unscoped("What a form asks is told to everybody who is asked; what the units answer is scoped.")]
public sealed class ReportForm : Entity, IVersioned
{
    /// <summary>What all versions of a form share: the id of the first.</summary>
    public required Guid SeriesId { get; init; }

    /// <summary>1 for the first version.</summary>
    [Display(Name = "版本")]
    public required int Number { get; init; }

    /// <summary>The region whose bureau defines it (six digits); it is asked in the subtree of that region.</summary>
    public required string RegionCode { get; init; }

    /// <summary>Its name.</summary>
    [Display(Name = "报表名称")]
    public required string Name { get; set; }

    /// <summary>How long the period of a report is.</summary>
    [Display(Name = "报送频率")]
    public Frequency Frequency { get; set; } = Frequency.Year;

    /// <summary>Who fills it.</summary>
    [Display(Name = "填报对象")]
    public Reporters Reporters { get; set; }

    /// <summary>The level of the regions that report; null when organisations do.</summary>
    [Display(Name = "填报地区级别")]
    public RegionLevel? UnitLevel { get; set; }

    /// <summary>The organisations that report; empty when regions do.</summary>
    [Display(Name = "填报单位")]
    public List<Guid> OrganisationIds { get; set; } = [];

    /// <summary>The level whose approval is the last; the one of <see cref="RegionCode"/> or lower.</summary>
    [Display(Name = "终审级别")]
    public RegionLevel FinalLevel { get; set; } = RegionLevel.Prefecture;

    /// <summary>How firm the values are once approved.</summary>
    [Display(Name = "数据状态")]
    public ValueStatus ValueStatus { get; set; } = ValueStatus.Preliminary;

    /// <summary>How to fill it in, or null.</summary>
    [Display(Name = "填报说明")]
    public string? Guide { get; set; }

    /// <summary>Where this version stands.</summary>
    public FormStatus Status { get; set; } = FormStatus.Draft;

    /// <summary>When it was published (UTC).</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>What is asked, in order of <see cref="FormRow.Ordinal"/>.</summary>
    public List<FormRow> Rows { get; } = [];

    /// <summary>What must hold between the rows.</summary>
    public List<FormCheck> Checks { get; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<ReportForm>
    {
        public void Configure(EntityTypeBuilder<ReportForm> builder)
        {
            builder.ToTable("ReportForms");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Name).HasMaxLength(100);
            builder.Property(x => x.Guide).HasMaxLength(2000);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.HasIndex(x => new { x.SeriesId, x.Number }).IsUnique();
            builder.HasIndex(x => x.RegionCode);
        }
    }
}
