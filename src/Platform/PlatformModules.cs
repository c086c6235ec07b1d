using Chuangpu.Enterprises;
using Chuangpu.Indicators;
using Chuangpu.Kernel.Modules;
using Chuangpu.Plans;
using Chuangpu.Policies;

namespace Chuangpu.Platform;

/// <summary>The capabilities this platform is made of. A new one is added here, and nowhere else.</summary>
public static class PlatformModules
{
    /// <summary>One instance each.</summary>
    public static IReadOnlyList<IModule> All { get; } = [new PlansModule(), new IndicatorsModule(), new EnterprisesModule(), new PoliciesModule()];
}
