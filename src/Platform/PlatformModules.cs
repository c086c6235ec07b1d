using Chuangpu.Assessment;
using Chuangpu.Cockpit;
using Chuangpu.Enterprises;
using Chuangpu.Indicators;
using Chuangpu.Kernel.Modules;
using Chuangpu.Plans;
using Chuangpu.Policies;
using Chuangpu.Portal;
using Chuangpu.Rules.Facts;

namespace Chuangpu.Platform;

/// <summary>The capabilities this platform is made of. A new one is added here, and nowhere else.</summary>
public static class PlatformModules
{
    /// <summary>One instance each.</summary>
    public static IReadOnlyList<IModule> All { get; } =
    [
        new CockpitModule(),
        new PlansModule(),
        new IndicatorsModule(),
        new EnterprisesModule(),
        new PoliciesModule(),
        new AssessmentModule(),
        new PortalModule(),
    ];

    /// <summary>The facts rules may name, of all modules that offer some.</summary>
    public static Schema Facts { get; } = new(All.OfType<IFactRegister>().SelectMany(m => m.Facts));
}
