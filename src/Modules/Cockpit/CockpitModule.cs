using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Cockpit;

/// <summary>The leaders' cockpit (领导驾驶舱): the region at a glance, each figure one click from its source.</summary>
public sealed class CockpitModule : IModule
{
    /// <inheritdoc />
    public string Title => "领导驾驶舱";

    /// <inheritdoc />
    public IReadOnlyList<MenuEntry> Menu { get; } =
    [
        new("驾驶舱", "/cockpit", "grid", 4, Capability.ReadBoard),
        new("创新生态图谱", "/cockpit/ecosystem", "tree", 5, Capability.ReadCockpit),
        new("产业链", "/cockpit/chains", "link", 6, Capability.ReadCockpit),
    ];

    /// <inheritdoc />
    public void AddServices(IServiceCollection services)
    {
    }

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }
}
