using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Kernel.Regions.Borders;

/// <summary>A reviewed map file that takes the place of the sketch; the latest of a region counts. Never changed once in place, only taken away.</summary>
[Display(Name = "地图"), Unscoped("Borders are public, and whoever sees a region's figures sees them on the map.")]
public sealed class OfficialMap : Entity
{
    /// <summary>The region whose prefectures and counties it shows (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The 审图号, such as 晋S(2023)005号.</summary>
    [Display(Name = "审图号")]
    public required string ReviewNumber { get; init; }

    /// <summary>The file.</summary>
    public required Guid AttachmentId { get; init; }

    /// <summary>The file.</summary>
    public Attachment Attachment { get; init; } = null!;

    internal sealed class Configuration : IEntityTypeConfiguration<OfficialMap>
    {
        public void Configure(EntityTypeBuilder<OfficialMap> builder)
        {
            builder.ToTable("OfficialMaps");
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.ReviewNumber).HasMaxLength(40);
            builder.HasOne(x => x.Attachment).WithMany().HasForeignKey(x => x.AttachmentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(x => x.RegionCode);
        }
    }
}
