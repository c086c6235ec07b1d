using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Plans.Opinions;

/// <summary>
/// How the bureau can reach who sent an opinion. Kept apart from the opinion, so that nothing that shows an opinion can show
/// it by mistake, and deleted as soon as the opinion is answered or refused.
/// </summary>
[NotAudited("Personal data: an audit entry could never be deleted again.")]
public sealed class OpinionContact : Entity, IScoped<OpinionContact>
{
    /// <summary>The opinion.</summary>
    public required Guid OpinionId { get; init; }

    /// <summary>The opinion.</summary>
    public Opinion Opinion { get; init; } = null!;

    /// <summary>A telephone number or mail address, as typed.</summary>
    public required string Contact { get; init; }

    /// <summary>The bureaus above the region.</summary>
    public static Expression<Func<OpinionContact, Scope, bool>> VisibleTo => (contact, scope) =>
        scope.RegionPrefix != null && contact.Opinion.Plan.RegionCode.StartsWith(scope.RegionPrefix);

    internal sealed class Configuration : IEntityTypeConfiguration<OpinionContact>
    {
        public void Configure(EntityTypeBuilder<OpinionContact> builder)
        {
            builder.ToTable("OpinionContacts");
            builder.Property(x => x.Contact).HasMaxLength(100);
            builder.HasOne(x => x.Opinion).WithOne().HasForeignKey<OpinionContact>(x => x.OpinionId);
        }
    }
}
