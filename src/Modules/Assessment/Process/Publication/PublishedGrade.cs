using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Assessment.Process.Publication;

/// <summary>What was published of a unit.</summary>
[Unscoped("Comes into being with the publication and is for everybody.")]
[Display(Name = "公布结果")]
public sealed class PublishedGrade : Entity
{
    /// <summary>The assessment.</summary>
    public required Guid ProcessId { get; init; }

    /// <summary>The assessment.</summary>
    public AssessmentProcess Process { get; init; } = null!;

    /// <summary>Its place in the list, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The unit's key in the scheme.</summary>
    [Display(Name = "单位代码")]
    public required string UnitKey { get; init; }

    /// <summary>Its name.</summary>
    [Display(Name = "单位")]
    public required string UnitName { get; init; }

    /// <summary>Its group's name.</summary>
    [Display(Name = "分组")]
    public required string GroupName { get; init; }

    /// <summary>The total, or null.</summary>
    public decimal? Score { get; init; }

    /// <summary>The rank in the group, or null.</summary>
    public int? Rank { get; init; }

    /// <summary>The grade.</summary>
    [Display(Name = "等次")]
    public required Grade Grade { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<PublishedGrade>
    {
        public void Configure(EntityTypeBuilder<PublishedGrade> builder)
        {
            builder.ToTable("PublishedGrades");
            builder.Property(x => x.UnitKey).HasMaxLength(36);
            builder.Property(x => x.UnitName).HasMaxLength(120);
            builder.Property(x => x.GroupName).HasMaxLength(120);
            builder.HasOne(x => x.Process).WithMany().HasForeignKey(x => x.ProcessId);
            builder.HasIndex(x => new { x.ProcessId, x.UnitKey }).IsUnique();
        }
    }
}
