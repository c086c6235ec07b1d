using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Enterprises.Register;

/// <summary>How one enterprise stands to another.</summary>
[Display(Name = "企业关系")]
public sealed class EnterpriseRelation : EnterpriseRecord, IScoped<EnterpriseRelation>
{
    /// <summary>The other enterprise's organisation.</summary>
    public required Guid OtherId { get; init; }

    /// <summary>What this enterprise is to the other.</summary>
    [Display(Name = "关系")]
    public required RelationKind Kind { get; init; }

    /// <summary>The share held in hundredths of a percent, or null.</summary>
    [Display(Name = "持股比例（万分之一）")]
    public int? ShareBasisPoints { get; init; }

    /// <summary>As its enterprise, and to the other one too.</summary>
    public static Expression<Func<EnterpriseRelation, Scope, bool>> VisibleTo => (relation, scope) =>
        scope.Everything || relation.EnterpriseId == scope.OrganisationId || relation.OtherId == scope.OrganisationId
        || (scope.RegionPrefix != null && relation.Enterprise.Organisation.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<EnterpriseRelation>
    {
        public void Configure(EntityTypeBuilder<EnterpriseRelation> builder)
        {
            EnterpriseRecord.Configure(builder, "EnterpriseRelations");
            builder.HasIndex(x => x.EnterpriseId);
            builder.HasIndex(x => x.OtherId);
        }
    }
}
