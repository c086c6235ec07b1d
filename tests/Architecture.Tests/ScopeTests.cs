using System.Reflection;
using Chuangpu.Kernel.Database;
using Chuangpu.Platform;
using Microsoft.AspNetCore.Identity;

namespace Chuangpu.Architecture.Tests;

public sealed class ScopeTests
{
    [Fact]
    public void Entity_Always_IsScopedOrSaysWhyNot()
    {
        using var db = DesignTime.Context(postgres: false);
        var open = db.Model.GetEntityTypes()
            .Where(t => !IsIdentity(t.ClrType) && t.GetDeclaredQueryFilters().Count == 0 && !t.ClrType.IsDefined(typeof(UnscopedAttribute)))
            .Select(t => t.ClrType.Name);
        Assert.Empty(open);
    }

    // Identity's own bookkeeping, read by Identity alone.
    private static bool IsIdentity(Type type) => type.IsGenericType && type.Namespace == typeof(IdentityUserClaim<>).Namespace;
}
