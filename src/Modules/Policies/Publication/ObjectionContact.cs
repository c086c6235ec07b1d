using System.Linq.Expressions;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chuangpu.Policies.Publication;

/// <summary>How the bureau can reach who objected; deleted when the objection is decided.</summary>
[NotAudited("Personal data: an audit entry could never be deleted again.")]
public sealed class ObjectionContact : Entity, IScoped<ObjectionContact>
{
    /// <summary>The objection.</summary>
    public required Guid ObjectionId { get; init; }

    /// <summary>The objection.</summary>
    public AwardObjection Objection { get; init; } = null!;

    /// <summary>A telephone number or mail address, as typed.</summary>
    public required string Contact { get; init; }

    /// <inheritdoc />
    public static Expression<Func<ObjectionContact, Scope, bool>> VisibleTo => (contact, scope) =>
        scope.Everything || (scope.RegionPrefix != null && contact.Objection.Batch.RegionCode.StartsWith(scope.RegionPrefix));

    internal sealed class Configuration : IEntityTypeConfiguration<ObjectionContact>
    {
        public void Configure(EntityTypeBuilder<ObjectionContact> builder)
        {
            builder.ToTable("ObjectionContacts");
            builder.Property(x => x.Contact).HasMaxLength(100);
            builder.HasOne(x => x.Objection).WithOne().HasForeignKey<ObjectionContact>(x => x.ObjectionId);
        }
    }
}
