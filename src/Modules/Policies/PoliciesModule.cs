using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Modules;
using Chuangpu.Policies.Budgets;
using Chuangpu.Policies.Calendar;
using Chuangpu.Policies.Clauses;
using Chuangpu.Policies.Contracts;
using Chuangpu.Policies.Import;
using Chuangpu.Policies.Payments;
using Chuangpu.Policies.Publication;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Policies;

/// <summary>Policies (政策兑现): documents, clauses as rules, who is entitled, applications, payments, simulation.</summary>
public sealed class PoliciesModule : IModule
{
    /// <inheritdoc />
    public string Title => "政策兑现";

    /// <inheritdoc />
    public IReadOnlyList<MenuEntry> Menu { get; } =
    [
        new("政策库", "/policies", "document", 60, Capability.UseWorkspace),
        new("我的政策", "/policies/mine", "star", 61, Capability.ApplyForAwards) { Also = ["/policies/apply"] },
        new("政策测算", "/policies/simulations", "chart", 62, Capability.ReadPolicies),
        new("政策成效", "/policies/effect", "target", 64, Capability.ReadPolicies),
        new("政策兑付", "/policies/applications", "money", 63, Capability.ReadPolicyMoney) { Also = ["/policies/batches", "/policies/budgets", "/policies/payments", "/policies/objections", "/policies/calendar"] },
        new("我的兑付", "/policies/applications/mine", "money", 63, Capability.ApplyForAwards) { Also = ["/policies/applications", "/policies/account"] },
    ];

    /// <inheritdoc />
    public void AddServices(IServiceCollection services) => services.AddSingleton<RuleBooks>().AddScoped<IPolicyMoney, BudgetGlance>().AddScoped<IWorkingCalendar, WorkingCalendar>().AddScoped<IBudgetYears, BudgetYears>().AddObjectionLimit();

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapReading<PolicyImport, ReadImportedPolicy>("/policies/imports", Capability.ReadPolicies);
        endpoints.MapClauses();
        endpoints.MapPaymentRuns();
    }
}
