using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Kernel.Modules;

/// <summary>
/// A capability of the platform: its entities, use cases and pages in one project. The platform takes the entities and
/// pages from the module's assembly; the rest it asks for here.
/// </summary>
public interface IModule
{
    /// <summary>What the capability is called; the title of its part of the side menu.</summary>
    string Title { get; }

    /// <summary>The entries of the side menu.</summary>
    IReadOnlyList<MenuEntry> Menu { get; }

    /// <summary>Registers what the module needs beyond its use cases, which are found by <see cref="IUseCase"/>.</summary>
    void AddServices(IServiceCollection services);

    /// <summary>Maps the module's HTTP endpoints (API and downloads).</summary>
    /// <param name="endpoints">The root; API endpoints go below <c>/api/v1</c>.</param>
    void MapEndpoints(IEndpointRouteBuilder endpoints);
}
