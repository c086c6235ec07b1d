using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Calendar;

/// <summary>A year whose notice on public holidays is known.</summary>
[Unscoped("The calendar of the country.")]
[Display(Name = "节假日安排")]
public sealed class CalendarYear
{
    /// <summary>The year of the notice.</summary>
    public required int Year { get; init; }

    /// <summary>The notice: its number or date.</summary>
    [Display(Name = "依据")]
    public required string Source { get; set; }

    /// <summary>The stretches of days it moves.</summary>
    public List<CalendarStretch> Stretches { get; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<CalendarYear>
    {
        public void Configure(EntityTypeBuilder<CalendarYear> builder)
        {
            builder.ToTable("CalendarYears");
            builder.HasKey(x => x.Year);
            builder.Property(x => x.Year).ValueGeneratedNever();
            builder.Property(x => x.Source).HasMaxLength(100);
            builder.HasMany(x => x.Stretches).WithOne().HasForeignKey(x => x.Year);
        }
    }
}
