using Chuangpu.Kernel.Modules;
using Chuangpu.Portal.Discovery;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Portal;

/// <summary>The public portal (公众门户): what every capability has published, on one home page, with search and feed. It keeps nothing of its own.</summary>
public sealed class PortalModule : IModule
{
    /// <inheritdoc />
    public string Title => "公众门户";

    /// <inheritdoc />
    public IReadOnlyList<MenuEntry> Menu => [];

    /// <inheritdoc />
    public void AddServices(IServiceCollection services)
    {
    }

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapDiscovery();
}
