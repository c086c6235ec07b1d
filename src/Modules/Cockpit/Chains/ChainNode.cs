using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Cockpit.Chains;

/// <summary>A node of an industry chain (环节) and how its enterprises are recognised. Lists are kept joined by 、, as people write them.</summary>
[Display(Name = "产业链环节")]
public sealed class ChainNode : Entity, IScoped<ChainNode>
{
    /// <summary>The chain.</summary>
    public required Guid ChainId { get; init; }

    /// <summary>The chain.</summary>
    public IndustryChain Chain { get; init; } = null!;

    /// <summary>Its name, one in the chain.</summary>
    public required string Name { get; init; }

    /// <summary>Place in the list, from 0.</summary>
    [Display(Name = "次序")]
    public required int Ordinal { get; set; }

    /// <summary>The names of the nodes it takes from, or "".</summary>
    [Display(Name = "上游环节")]
    public required string Upstream { get; set; }

    /// <summary>Divisions and groups of GB/T 4754, or "".</summary>
    [Display(Name = "行业代码")]
    public required string Industries { get; set; }

    /// <summary>Words of which a name, a patent or a platform holds one, or "".</summary>
    [Display(Name = "关键词")]
    public required string Keywords { get; set; }

    /// <summary>What it is, or null.</summary>
    public string? Note { get; set; }

    /// <summary>A list as kept, taken apart.</summary>
    public static IReadOnlyList<string> Parts(string list) => list.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>As its chain.</summary>
    public static Expression<Func<ChainNode, Scope, bool>> VisibleTo => (node, scope) =>
        scope.Everything || (scope.RegionPrefix != null && (node.Chain.RegionCode.StartsWith(scope.RegionPrefix) || scope.RegionPrefix.StartsWith(node.Chain.Prefix)));

    internal sealed class Configuration : IEntityTypeConfiguration<ChainNode>
    {
        public void Configure(EntityTypeBuilder<ChainNode> builder)
        {
            builder.ToTable("ChainNodes");
            builder.Property(x => x.Name).HasMaxLength(60);
            builder.Property(x => x.Upstream).HasMaxLength(400);
            builder.Property(x => x.Industries).HasMaxLength(200);
            builder.Property(x => x.Keywords).HasMaxLength(400);
            builder.Property(x => x.Note).HasMaxLength(200);
            builder.HasOne(x => x.Chain).WithMany(x => x.Nodes).HasForeignKey(x => x.ChainId);
            builder.HasIndex(x => new { x.ChainId, x.Name }).IsUnique();
        }
    }
}
