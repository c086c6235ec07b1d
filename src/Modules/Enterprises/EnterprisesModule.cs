using Chuangpu.Enterprises.Contracts;
using Chuangpu.Enterprises.Ecosystem;
using Chuangpu.Enterprises.Imports;
using Chuangpu.Enterprises.Ladder;
using Chuangpu.Enterprises.Subjects;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Rules.Facts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Enterprises;

/// <summary>Enterprises (创新主体): the base of technology enterprises, their yearly facts, qualifications, cultivation and help.</summary>
public sealed class EnterprisesModule : IModule, IFactRegister
{
    /// <inheritdoc />
    public string Title => "创新主体";

    /// <inheritdoc />
    public IReadOnlyList<MenuEntry> Menu { get; } =
    [
        new("企业库", "/enterprises", "building", 60, Capability.BrowseEnterprises),
        new("培育梯队", "/enterprises/ladder", "layers", 61, Capability.BrowseEnterprises),
        new("本企业", "/enterprises/mine", "building", 12, Capability.ReportOwnEnterprise) { Also = ["/enterprises"] },
        new("高企培育库", "/enterprises/pool", "star", 62, Capability.BrowseEnterprises),
        new("企业帮扶", "/enterprises/help", "handshake", 63, Capability.BrowseEnterprises),
    ];

    /// <inheritdoc />
    public IReadOnlyList<Fact> Facts => EnterpriseSchema.Facts;

    /// <inheritdoc />
    public void AddServices(IServiceCollection services) =>
        services.AddSingleton<KeptLadders>().AddSingleton<KeptEcosystem>().AddScoped<ILadderStanding, LadderGlance>().AddScoped<EnterpriseFacts>().AddScoped<IEnterpriseFacts>(s => s.GetRequiredService<EnterpriseFacts>()).AddScoped<IEnterpriseProfiles, EnterpriseProfiles>();

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapEnterpriseImport();
}
