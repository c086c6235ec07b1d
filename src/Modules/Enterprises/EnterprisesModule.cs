using Chuangpu.Kernel.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Enterprises;

/// <summary>Enterprises (创新主体): the base of technology enterprises, their yearly facts, qualifications, cultivation and help.</summary>
public sealed class EnterprisesModule : IModule
{
    /// <inheritdoc />
    public IReadOnlyList<MenuEntry> Menu { get; } = [];

    /// <inheritdoc />
    public void AddServices(IServiceCollection services)
    {
    }

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }
}
