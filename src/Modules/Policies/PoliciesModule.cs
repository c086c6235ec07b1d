using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Policies.Clauses;
using Chuangpu.Rules.Facts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Chuangpu.Policies;

/// <summary>Policies (政策兑现): documents, clauses as rules, who is entitled, applications, payments, simulation.</summary>
public sealed class PoliciesModule : IModule
{
    /// <inheritdoc />
    public IReadOnlyList<MenuEntry> Menu { get; } =
    [
        new("政策库", "/policies", "book", 60, Capability.UseWorkspace),
    ];

    /// <inheritdoc />
    public void AddServices(IServiceCollection services)
    {
        services.TryAddSingleton(new Schema([]));
        services.AddSingleton<RuleBooks>();
    }

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapClauses();
}
