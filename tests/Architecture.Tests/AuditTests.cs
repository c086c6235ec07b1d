using Chuangpu.Platform;

namespace Chuangpu.Architecture.Tests;

public sealed class AuditTests
{
    // The trail keeps the class's name without its namespace, for good: two of one name could never be told apart again.
    [Fact]
    public void Entity_Always_HasANameOfItsOwn()
    {
        using var db = DesignTime.Context(postgres: false);
        Assert.Empty(db.Model.GetEntityTypes().Select(t => t.ClrType).Distinct().GroupBy(t => t.Name).Where(g => g.Count() > 1).SelectMany(g => g).Select(t => t.FullName));
    }
}
