using System.ComponentModel.DataAnnotations;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Contracts;
using Chuangpu.Statistics.Weights;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Decomposition;

/// <summary>Begins a decomposition of a goal's target for a year, or its next version, as a draft with the shares the method makes.</summary>
public sealed class BeginSplit(ChuangpuDb db, IPlanGoals goals, SplitGround ground, RegionDirectory regions, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <returns>The draft's id.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (await goals.ReadAsync(new PlanGoalQuery { GoalIds = [request.GoalId] }, cancellation) is not [var goal])
        {
            return Problem.NotFound("该目标");
        }

        if (!current.Actor.MayPrepare(goal.RegionCode))
        {
            return Problem.NotAllowed("分解该目标");
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        if (SplitTerms.TargetOf(goal, request.Year!.Value) is not { } target)
        {
            return new Problem("split.year", $"该目标在 {request.Year} 年没有目标值，请选择其他年份。", nameof(Request.Year));
        }

        var earlier = await db.Set<TargetSplit>().AsNoTracking().Include(s => s.Shares).Where(s => s.GoalId == goal.Id && s.Year == request.Year && s.Kind == request.Kind).OrderByDescending(s => s.Number).ToListAsync(cancellation);
        if (earlier is [{ Status: SplitStatus.Draft }, ..])
        {
            return new Problem("split.draft", $"{request.Year} 年已有一份草稿，请先下达或删除它，再另起新版本。");
        }

        var parts = await PartsAsync(goal.RegionCode, request, cancellation);
        if (!parts.Succeeded)
        {
            return parts.Problem;
        }

        var basis = request.Method == SplitMethod.Indicator ? request.BasisCode : null;
        var stands = await ground.HandleAsync(goal, request.Kind, basis, cancellation) ?? throw new InvalidOperationException("The own region lies outside the scope.");
        var decimals = SplitGround.DecimalsOf(goal, stands.Figures.Book, clock.Today());
        target = Math.Round(target, decimals, MidpointRounding.AwayFromZero);
        var made = Shares(request, goal, target, decimals, parts.Value, stands, earlier.Count > 0 ? earlier[0] : null);
        if (!made.Succeeded)
        {
            return made.Problem;
        }

        var split = new TargetSplit
        {
            GoalId = goal.Id,
            GoalName = goal.Name,
            RegionCode = goal.RegionCode,
            Year = request.Year.Value,
            Kind = request.Kind,
            Number = earlier.Count > 0 ? earlier[0].Number + 1 : 1,
            Method = request.Method,
            BasisCode = made.Value.Basis,
            BasisYear = made.Value.Year,
            Target = target,
            Unit = goal.Unit,
            Decimals = decimals,
            PreparedBy = current.Actor.UserId,
        };
        split.Shares.AddRange(parts.Value.Select(p => new TargetShare { SplitId = split.Id, RegionCode = p.Region, OrganisationId = p.Unit, Value = made.Value.Values.TryGetValue(p.Key, out var value) ? value : null }));
        db.Add(split);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return split.Id;
        }
        catch (DbUpdateException)
        {
            // Somebody began the same version at the same time: the unique key refused ours.
            db.ChangeTracker.Clear();
            if (!await db.Set<TargetSplit>().AnyAsync(s => s.GoalId == goal.Id && s.Year == split.Year && s.Kind == split.Kind && s.Number == split.Number, cancellation))
            {
                throw;
            }

            return new Problem("split.draft", $"{request.Year} 年的分解刚由他人开始，请打开那份草稿。");
        }
    }

    private async Task<Result<IReadOnlyList<Part>>> PartsAsync(string regionCode, Request request, CancellationToken cancellation)
    {
        if (request.Kind == SplitKind.Regions)
        {
            var below = (await regions.ChildrenAsync(regionCode, cancellation: cancellation)).Where(r => r.Level != RegionLevel.Zone).Select(r => new Part(r.Code, r.Code, null)).ToList();
            return below.Count == 0 ? new Problem("split.parts", "本地区没有下级地区，请改为分解到责任单位。", nameof(Request.Kind)) : below;
        }

        var prefix = RegionCode.PrefixOf(regionCode);
        var units = await db.Set<Organisation>().AsNoTracking().Where(o => request.Units.Contains(o.Id) && o.RegionCode.StartsWith(prefix)).OrderBy(o => o.Name).Select(o => o.Id).ToListAsync(cancellation);
        return units.Count == 0 ? new Problem("split.units", "请至少选择一个责任单位。", nameof(Request.Units)) : units.ConvertAll(u => new Part(u.ToString(), null, u));
    }

    private static Result<Made> Shares(Request request, PlanGoal goal, decimal target, int decimals, IReadOnlyList<Part> parts, SplitGround.Ground ground, TargetSplit? before)
    {
        switch (request.Method)
        {
            case SplitMethod.ByHand:
                // The next version starts from the last one.
                return new Made(before?.Shares.Where(s => s.Value is not null).ToDictionary(s => s.RegionCode ?? s.OrganisationId!.Value.ToString(), s => s.Value!.Value) ?? []);
            case SplitMethod.Equal when !ground.Composition.Adds:
                return new Made(parts.ToDictionary(p => p.Key, _ => target));
            case SplitMethod.Equal:
                return new Made(LargestRemainder.Split(target, parts.ToDictionary(p => p.Key, _ => 1m), decimals));
        }

        if (!ground.Composition.Adds)
        {
            return new Problem("split.method", "该目标是比率、平均数或增速，不能按比例分配；请手工填写，或选“平均分配”使各部分与总目标相同。", nameof(Request.Method));
        }

        var code = request.Method == SplitMethod.LastValue ? goal.Indicator : request.BasisCode;
        if (request.Kind == SplitKind.Units || code is null || !ground.Figures.Book.Indicators.ContainsKey(code))
        {
            return request.Kind == SplitKind.Units ? new Problem("split.method", "责任单位没有统计数据，请手工填写或平均分配。", nameof(Request.Method))
                : request.Method == SplitMethod.LastValue ? new Problem("split.method", "该目标没有对应的统计指标，请改用其他方法。", nameof(Request.Method))
                : new Problem("split.basis", "请选择按哪个指标的比例分配。", nameof(Request.BasisCode));
        }

        var (name, field) = (ground.NameOf(code), request.Method == SplitMethod.Indicator ? nameof(Request.BasisCode) : nameof(Request.Method));
        if (ground.Figures.Book.Indicators[code].On(new DateOnly(ground.Figures.Request.To, 12, 31)) is { IsDerived: true } or { AcrossRegions: not RollUp.Sum })
        {
            return new Problem("split.basis", $"“{name}”不是可以相加的指标，不能作为分配比例。", field);
        }

        return ground.LastWhole(code, [.. parts.Select(p => p.Key)]) is not { } last ? new Problem("split.basis", $"下级地区的“{name}”近年没有一年是齐的，不能作为分配比例；请补齐数据或换一个指标。", field)
            : last.Values.Values.Any(v => v < 0) || last.Values.Values.Sum() == 0 ? new Problem("split.basis", $"{last.Year} 年各地区的“{name}”有负数或全为 0，不能作为分配比例。", field)
            : new Made(LargestRemainder.Split(target, last.Values, decimals)) { Basis = code, Year = last.Year };
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public Guid GoalId { get; set; }

        [Display(Name = "年份"), Required(ErrorMessage = "请选择年份。")]
        public int? Year { get; set; }

        [Display(Name = "分解到")]
        public SplitKind Kind { get; set; }

        [Display(Name = "分解方法")]
        public SplitMethod Method { get; set; } = SplitMethod.LastValue;

        [Display(Name = "比例依据指标")]
        public string? BasisCode { get; set; }

        [Display(Name = "责任单位")]
        public List<Guid> Units { get; set; } = [];
    }

    private sealed record Part(string Key, string? Region, Guid? Unit);

    private sealed record Made(IReadOnlyDictionary<string, decimal> Values)
    {
        public string? Basis { get; init; }

        public int? Year { get; init; }
    }
}
