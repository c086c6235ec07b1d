using Chuangpu.Cockpit.KeyIndicators;
using Chuangpu.Enterprises.Contracts;
using Chuangpu.Indicators.Contracts;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Regions.Borders;
using Chuangpu.Plans.Contracts;
using Chuangpu.Policies.Contracts;
using Chuangpu.Statistics.Progress;
using Chuangpu.WebKit;

namespace Chuangpu.Cockpit.Board;

/// <summary>Puts a region's cockpit together from what each capability says of it; the cockpit computes nothing of its own.</summary>
public sealed class ReadCockpit(
    IPlanGoals goals, ReadKeyIndicators keyIndicators, IImplementation implementation, IRegionMonitor monitor, ILadderStanding ladders, IPolicyMoney money, RegionDirectory regions, ReadBorders borders,
    CurrentActor current, TimeProvider clock) : IUseCase
{
    private static readonly ProgressState[] States =
        [ProgressState.SeverelyBehind, ProgressState.Behind, ProgressState.OnTrack, ProgressState.Ahead, ProgressState.Completed, ProgressState.NoData];

    /// <summary>Reads; null when the region is unknown or lies outside what the actor may see.</summary>
    /// <param name="regionCode">Six digits.</param>
    /// <param name="indicator">The indicator looked at closely, or null for the first.</param>
    /// <param name="onWall">Whether its links stay on the wall.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<CockpitView?> HandleAsync(string regionCode, string? indicator = null, bool onWall = false, CancellationToken cancellation = default)
    {
        if (!current.Actor.Can(Capability.ReadBoard, regionCode) || await regions.PathAsync(regionCode, cancellation) is not [.., var region] path)
        {
            return null;
        }

        var standing = await goals.ReadAsync(new PlanGoalQuery { RegionCode = regionCode }, cancellation);
        var key = await keyIndicators.HandleAsync(path, standing, cancellation);
        if (await monitor.ReadAsync(regionCode, key.Codes, indicator, standing, cancellation) is not { } figures)
        {
            return null;
        }

        var (drawing, shapes) = await MapAsync(region, figures, onWall, cancellation);
        var work = await implementation.ReadAsync(regionCode, cancellation);
        var view = new CockpitView
        {
            Region = region,
            Above = [.. path.SkipLast(1).Where(r => current.Actor.Scope.Covers(r.Code))],
            ReadAt = clock.GetUtcNow().UtcDateTime,
            Goals = [.. States.Select(s => new StateCount(s, standing.Count(g => g.State == s), $"/indicators/goals?region={regionCode}&state={s}"))],
            GoalsAreDemo = standing.Any(g => g.IsDemo),
            Monitor = figures,
            Implementation = work,
            Below = standing.Count == 0 && work.Tasks == 0 ? await implementation.BelowAsync(regionCode, cancellation) : [],
            Ladders = await ladders.ReadAsync(regionCode, cancellation),
            Money = await money.ReadAsync(regionCode, cancellation),
            Drawing = drawing,
            Shapes = shapes,
            Figures = [],
            OnWall = onWall,
            MayInstruct = current.Actor.Can(Capability.Instruct, regionCode),
        };
        return view with { Figures = FiguresOf(view) };
    }

    // The parts of a region, or a county among its siblings; where these lie outside the scope they are outlines only.
    private async Task<(RegionDrawing Drawing, IReadOnlyList<MapShape> Shapes)> MapAsync(Region region, RegionMonitor figures, bool onWall, CancellationToken cancellation)
    {
        var own = figures.Chosen;
        var known = figures.Parts.ToDictionary(p => p.Code);
        var codes = known.Count > 0 ? [.. known.Keys]
            : region.ParentCode is { } parent ? (await regions.ChildrenAsync(parent, null, cancellation)).Where(r => r.Level == region.Level).Select(r => r.Code).ToList() : [];
        var drawing = await borders.DrawAsync(codes, cancellation);
        var names = known.Count > 0 ? figures.Parts.ToDictionary(p => p.Code, p => p.Name) : await regions.NamesAsync(codes, cancellation);
        return (drawing, [.. codes.Where(drawing.Outlines.ContainsKey).Select(Shape)]);

        MapShape Shape(string code)
        {
            var (outline, part) = (drawing.Outlines[code], known.GetValueOrDefault(code));
            var isOwn = code == region.Code;
            return new(
                names[code], outline.Path, outline.X, outline.Y, outline.Room, part is null && isOwn ? own.Value : part?.Value, part?.Text ?? (isOwn ? own.Text : null) ?? "无数据",
                isOwn ? own.Href : part is null ? null : CockpitAddress.Of(onWall ? CockpitAddress.Wall : CockpitAddress.Desk, code, own.Code))
            { IsCurrent = isOwn };
        }
    }

    private static List<CockpitFigure> FiguresOf(CockpitView view)
    {
        var (name, code, work) = (view.Region.Name, view.Region.Code, view.Implementation);
        List<CockpitFigure> figures =
        [
            .. view.Monitor.Key.Where(k => k.Text is not null).Select(k => new CockpitFigure($"indicator-{k.Code}", $"{name}{k.Period}{k.Name}", k.Text + k.Unit, k.Href, k.IsDemo)),
            .. view.Goals.Select(g => new CockpitFigure($"goals-{g.State}", $"{name}规划目标：{DisplayText.OfEnum(g.State)}", $"{g.Count} 个（共 {view.GoalCount} 个）", g.Href, view.GoalsAreDemo)),
            new("warnings", $"{name}未解除预警", $"{view.WarningCount} 项", view.Monitor.WarningsHref, false),
            .. view.Monitor.Warned.Select(u => new CockpitFigure($"warnings-{u.Id:N}", $"{u.Name}未解除预警", $"{u.Count} 项", u.Href, false)),
            new("tasks", $"{name}逾期任务", $"{work.Overdue.Count} 项（共 {work.Tasks} 项）", work.OverdueHref, work.Overdue.Any(t => t.IsDemo)),
            new("supervision", $"{name}未办结督查事项", $"{work.OpenItems} 件，其中逾期 {work.LateItems} 件", "/supervision", false),
            .. view.Ladders.Ladders.SelectMany(l => l.Rungs).Select(r => new CockpitFigure($"ladder-{r.Key}", $"{name}{view.Ladders.To} 年末{r.Name}", $"{NumberFormat.Text(r.Stock)} 家", r.Href, view.Ladders.IsDemo)),
        ];
        if (view.Money is { } money)
        {
            figures.AddRange(new[] { ("appropriated", "兑付预算", money.AppropriatedFen), ("paid", "已拨付", money.PaidFen), ("reserved", "已占用", money.ReservedFen), ("free", "可用", money.FreeFen) }
                .Select(m => new CockpitFigure($"money-{m.Item1}", $"{name}{money.Year} 年政策资金：{m.Item2}", MoneyFormat.Short(m.Item3 / 100m), money.Href, money.IsDemo)));
        }

        return figures;
    }
}
