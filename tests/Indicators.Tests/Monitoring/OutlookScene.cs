using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Plans.Goals;
using Chuangpu.Plans.Register;
using Chuangpu.TestKit;
using static Chuangpu.Indicators.Tests.IndicatorBuilder;

namespace Chuangpu.Indicators.Tests.Monitoring;

/// <summary>A city with an indicator and a plan in force whose goals it may measure.</summary>
internal sealed record OutlookScene(TestPlatform Platform, Plan Plan) : IAsyncDisposable
{
    public const string Code = "HNTE";

    public static async Task<OutlookScene> StartAsync(Engine engine, Action<IndicatorDefinition>? define = null)
    {
        var platform = await TestPlatform.StartAsync(engine);
        await platform.GivenAsync(ARegion());
        await platform.GivenAsync(AnIndicator(Code, change: define));
        return new(platform, await platform.GivenAsync(PlanBuilder.APlan()));
    }

    /// <summary>One fact a year, the first in <paramref name="firstYear"/>.</summary>
    public async Task FactsAsync(int firstYear, params decimal[] values)
    {
        foreach (var (i, value) in values.Index())
        {
            await Platform.GivenAsync(AValue(value, firstYear + i));
        }
    }

    public Task EstimateAsync(int year, decimal value) => Platform.GivenAsync(AValue(value, year, status: ValueStatus.Expected));

    /// <summary>From 60 in 2020 to at least 120 in 2025, measured by the indicator unless told else.</summary>
    public Task<Goal> GoalAsync(Action<Goal>? change = null)
    {
        var goal = PlanBuilder.AGoal(Plan);
        goal.IndicatorCode = Code;
        change?.Invoke(goal);
        return Platform.GivenAsync(goal);
    }

    public ValueTask DisposeAsync() => Platform.DisposeAsync();
}
