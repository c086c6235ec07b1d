using Chuangpu.Kernel.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Policies;

/// <summary>Policies (政策兑现): documents, clauses as rules, who is entitled, applications, payments, simulation.</summary>
public sealed class PoliciesModule : IModule
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
