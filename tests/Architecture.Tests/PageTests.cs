using Chuangpu.Kernel.Access;
using Chuangpu.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Chuangpu.Architecture.Tests;

public sealed class PageTests
{
    [Fact]
    public void Page_Always_SaysWhoMayOpenIt()
    {
        var open = PlatformModules.All.Select(m => m.GetType().Assembly).Append(typeof(Web.WebHost).Assembly).SelectMany(a => a.GetTypes())
            .Where(t => t.IsDefined(typeof(RouteAttribute), false))
            .Where(t => !t.IsDefined(typeof(NeedsAttribute), false) && !t.IsDefined(typeof(AllowAnonymousAttribute), false))
            .Select(t => t.FullName);
        Assert.Empty(open);
    }
}
