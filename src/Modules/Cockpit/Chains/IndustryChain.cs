using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Cockpit.Chains;

/// <summary>An industry chain (产业链): its nodes, and the rule by which their gaps are told. It says what a trade consists of; who stands where is found in each region anew.</summary>
[Display(Name = "产业链")]
public sealed class IndustryChain : Entity, IScoped<IndustryChain>, IVersioned
{
    /// <summary>Its name, one a region.</summary>
    public required string Name { get; init; }

    /// <summary>The region whose bureau keeps it (six digits).</summary>
    public required string RegionCode { get; init; }

    /// <summary>The digits the codes of its region's subtree begin with; kept so that a query can compare.</summary>
    [Display(Name = "适用地区")]
    public required string Prefix { get; init; }

    /// <summary>The rule.</summary>
    [Display(Name = "判定规则")]
    public ChainRule Rule { get; set; } = new();

    /// <summary>Its nodes.</summary>
    public List<ChainNode> Nodes { get; } = [];

    /// <summary>Whether it is invented for the demo.</summary>
    public bool IsDemo { get; init; }

    /// <inheritdoc />
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>The bureaus and leaders of its region, of those above and of those below.</summary>
    public static Expression<Func<IndustryChain, Scope, bool>> VisibleTo => (chain, scope) =>
        scope.Everything || (scope.RegionPrefix != null && (chain.RegionCode.StartsWith(scope.RegionPrefix) || scope.RegionPrefix.StartsWith(chain.Prefix)));

    internal sealed class Configuration : IEntityTypeConfiguration<IndustryChain>
    {
        public void Configure(EntityTypeBuilder<IndustryChain> builder)
        {
            builder.ToTable("IndustryChains");
            builder.Property(x => x.Name).HasMaxLength(60);
            builder.Property(x => x.RegionCode).HasMaxLength(6);
            builder.Property(x => x.Prefix).HasMaxLength(6);
            builder.Property(x => x.Version).IsConcurrencyToken();
            builder.ComplexProperty(x => x.Rule);
            builder.HasIndex(x => new { x.RegionCode, x.Name }).IsUnique();
        }
    }
}
