using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Indicators.Collection.Workbooks;
using Chuangpu.Indicators.Contracts;
using Chuangpu.Indicators.Decomposition;
using Chuangpu.Indicators.Exchange;
using Chuangpu.Indicators.Exchange.Imports;
using Chuangpu.Indicators.Monitoring;
using Chuangpu.Indicators.Rollup;
using Chuangpu.Indicators.Values;
using Chuangpu.Indicators.Workbench;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Plans.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Indicators;

/// <summary>Statistics and monitoring (统计监测): indicators, their values, collection, progress, forecasts and warnings.</summary>
public sealed class IndicatorsModule : IModule
{
    /// <inheritdoc />
    public string Title => "统计监测";

    /// <inheritdoc />
    public IReadOnlyList<MenuEntry> Menu { get; } =
    [
        new("数据填报", "/collection", "edit", 24, Capability.ReportStatistics),
        new("指标监测", "/indicators", "chart", 22, Capability.ReadIndicators),
        new("研发投入监测", "/indicators/inputs", "money", 23, Capability.ReadIndicators),
        new("数据工作台", "/indicators/workbench", "table", 23, Capability.ReadIndicators),
        new("目标分解", "/targets", "target", 25, Capability.ReadIndicators),
        new("预警", "/warnings", "alert", 26, Capability.ReadIndicators),
        new("指标目录", "/indicators/catalogue", "book", 45, Capability.ReadIndicators),
    ];

    /// <inheritdoc />
    public void AddServices(IServiceCollection services) => services.AddSingleton<FigureCache>().AddScoped<IStatistics, GoalStatistics>().AddScoped<IRegionMonitor, MonitorRegion>().AddScoped<ITargetShares, HandedDownTargets>();

    /// <inheritdoc />
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapIndicatorApi();
        endpoints.MapWorkbench();
        endpoints.MapValueImport();
        endpoints.MapEntry();
        endpoints.MapCollection().MapWorkbooks();
    }
}
