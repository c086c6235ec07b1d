using Chuangpu.Kernel.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Portal.Bench;

/// <summary>Brings the empty page into the host.</summary>
internal sealed class EmptyModule : IModule
{
    public string Title => "Empty";

    public IReadOnlyList<MenuEntry> Menu => [];

    public void AddServices(IServiceCollection services)
    {
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }
}
