using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Calendar;

/// <summary>Days that do not follow the week: off for a holiday, or worked to make up for one.</summary>
[Unscoped("The calendar of the country.")]
[Display(Name = "节假日")]
public sealed class CalendarStretch : Entity
{
    /// <summary>The year of the notice, which may name a day of the year before.</summary>
    public required int Year { get; init; }

    /// <summary>The first day.</summary>
    [Display(Name = "起")]
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    [Display(Name = "止")]
    public required DateOnly To { get; init; }

    /// <summary>Whether these days are worked.</summary>
    [Display(Name = "上班")]
    public required bool IsWorked { get; init; }

    /// <summary>The holiday.</summary>
    public required string Name { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<CalendarStretch>
    {
        public void Configure(EntityTypeBuilder<CalendarStretch> builder)
        {
            builder.ToTable("CalendarStretches");
            builder.Property(x => x.Name).HasMaxLength(30);
        }
    }
}
