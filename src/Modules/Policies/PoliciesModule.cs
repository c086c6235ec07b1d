using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Policies.Clauses;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Policies;

/// <summary>Policies (政策兑现): documents, clauses as rules, who is entitled, applications, payments, simulation.</summary>
public sealed class PoliciesModule : IModule
{
    /// <inheritdoc />
    public IReadOnlyList<MenuEntry> Menu { get; } =
    [
        new("政策库", "/policies", "document", 60, Capability.UseWorkspace),
        new("我的政策", "/policies/mine", "star", 61, Capability.ApplyForAwards),
        new("政策测算", "/policies/simulations", "chart", 62, Capability.ReadPolicies),
    ];

    /// <inheritdoc />
    public void AddServices(IServiceCollection services) => services.AddSingleton<RuleBooks>();

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapClauses();
}
