using System.Reflection;
using Chuangpu.Kernel.Access;
using Chuangpu.Platform;
using Chuangpu.Web;
using Microsoft.AspNetCore.Components;

namespace Chuangpu.EndToEnd.Tests;

/// <summary>Every page of the platform, found in its assemblies, and who looks at it where nothing else is said.</summary>
internal static class Pages
{
    public static IReadOnlyList<string> Routes { get; } =
    [
        .. Types().SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).Order(StringComparer.Ordinal),
    ];

    /// <summary>A demo account that may open the page, or null for a visitor.</summary>
    public static string? Viewer(string route) =>
        Types().Single(t => t.GetCustomAttributes<RouteAttribute>().Any(r => r.Template == route)).GetCustomAttribute<NeedsAttribute>()?.Capability switch
        {
            null => null,
            Capability.ManageAccounts or Capability.ReadAudit or Capability.ManageMaps => "admin",
            Capability.ReportOwnEnterprise or Capability.ApplyForAwards => "ent-demo",
            Capability.ReportForAssessment => "lz-staff1",
            Capability.JudgeAssessments => "expert-demo2",
            _ => "cz-staff1",
        };

    private static IEnumerable<Type> Types() =>
        PlatformModules.All.Select(m => m.GetType().Assembly).Append(typeof(WebHost).Assembly).Distinct().SelectMany(a => a.GetTypes());
}
