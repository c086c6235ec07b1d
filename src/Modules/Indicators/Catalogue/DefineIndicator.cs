using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Catalogue;

/// <summary>
/// Adds an indicator of the own region, changes one of its definitions, or gives it a further one that holds from a date on.
/// The standard indicators that come with the program are changed with the program only.
/// </summary>
public sealed class DefineIndicator(ChuangpuDb db, CurrentActor current) : IUseCase
{
    /// <summary>What the codes of a region's own indicators begin with, so that none ever meets a standard one.</summary>
    public static string PrefixFor(string regionCode) => RegionCode.PrefixOf(regionCode) is { Length: > 0 } digits ? $"{digits}-" : "";

    /// <returns>The indicator's code.</returns>
    public async Task<Result<string>> HandleAsync(IndicatorInput request, CancellationToken cancellation = default)
    {
        if (!current.Actor.Can(Capability.ManageIndicators) || current.Actor.RegionCode is not { } own)
        {
            return Problem.NotAllowed("定义指标");
        }

        var all = await db.Set<Indicator>().Include(i => i.Definitions).ToListAsync(cancellation);
        var code = request.IsNew ? PrefixFor(own) + request.Code?.Trim().ToUpperInvariant() : request.Code!;
        var indicator = all.SingleOrDefault(i => i.Code == code);
        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        if (request.IsNew)
        {
            if (indicator is not null)
            {
                return new Problem("indicator.code", $"编码 {code} 已被“{indicator.Definitions[0].Name}”使用，请换一个。", nameof(IndicatorInput.Code));
            }

            indicator = new Indicator { Code = code, RegionCode = own };
            db.Add(indicator);
        }
        else if (indicator is null)
        {
            return Problem.NotFound("该指标");
        }
        else if (!current.Actor.Can(Capability.ManageIndicators, indicator.RegionCode))
        {
            return indicator.IsStandard
                ? new Problem("indicator.standard", "标准指标随程序提供，不能修改。口径不同的，请“以此为底新建”一个本地指标。")
                : Problem.NotAllowed("修改该指标");
        }
        else
        {
            db.ExpectVersion(indicator, request.Version);
            // The version is renewed even where only a definition changes.
            db.Entry(indicator).Property(i => i.Version).IsModified = true;
        }

        if (Check(request, indicator, all) is { } problem)
        {
            return problem;
        }

        var definition = indicator.Definitions.SingleOrDefault(d => d.ValidFrom == request.ValidFrom);
        if (definition is null)
        {
            definition = new IndicatorDefinition { IndicatorCode = code, ValidFrom = request.ValidFrom!.Value, Name = "", Unit = "", Theme = default, Statement = "" };
            indicator.Definitions.Add(definition);
            db.Add(definition);
        }

        request.Into(definition);
        if ((await CheckReferencesAsync(definition, cancellation) ?? CheckComputation(definition, new FormulaBook(all.Union([indicator])))) is { } wrong)
        {
            return wrong;
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return code;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("该指标");
        }
    }

    private static Problem? Check(IndicatorInput request, Indicator indicator, List<Indicator> all)
    {
        var name = request.Name!.Trim();
        return all.Where(i => i.Code != indicator.Code).SelectMany(i => i.Definitions).FirstOrDefault(d => d.Name == name) is { } same
                ? new Problem("indicator.name", $"名称“{name}”已由指标 {same.IndicatorCode} 使用。公式按名称引用指标，名称不能重复，请换一个。", nameof(IndicatorInput.Name))
            : indicator.Definitions.FirstOrDefault(d => d.Unit != (request.Unit?.Trim() ?? "")) is { } other
                ? new Problem("indicator.unit", $"该指标的计量单位是“{other.Unit}”，改变单位会使前后数据不可比。请另建一个指标。", nameof(IndicatorInput.Unit))
            : null;
    }

    private async Task<Problem?> CheckReferencesAsync(IndicatorDefinition d, CancellationToken cancellation)
    {
        if (d.ResponsibleOrganisationId is { } unit && !await db.Set<Organisation>().AnyAsync(o => o.Id == unit, cancellation))
        {
            return new Problem("indicator.organisation", "所选责任单位不存在，请重新选择。", nameof(IndicatorInput.ResponsibleOrganisationId));
        }

        return await db.Set<Breakdown>().CountAsync(b => d.Breakdowns.Contains(b.Code), cancellation) != d.Breakdowns.Count
            ? new Problem("indicator.breakdown", "所选分组不存在，请重新选择。", nameof(IndicatorInput.Breakdowns)) : null;
    }

    private static Problem? CheckComputation(IndicatorDefinition d, FormulaBook book)
    {
        if (new[] { (d.WeightCode, nameof(IndicatorInput.WeightCode)), (d.NumeratorCode, nameof(IndicatorInput.NumeratorCode)), (d.DenominatorCode, nameof(IndicatorInput.DenominatorCode)) }
            .FirstOrDefault(p => p.Item1 is { } code && !book.Indicators.ContainsKey(code)) is (not null, var field))
        {
            return new Problem("indicator.reference", "所选指标不存在，请重新选择。", field);
        }

        if (d.Formula is { } source)
        {
            var reading = book.Read(source);
            if (!reading.Succeeded)
            {
                return new Problem("indicator.formula", $"公式有误：{string.Join("；", reading.Diagnostics.Take(3))}", nameof(IndicatorInput.Formula));
            }

            if (reading.Rule.Type is not Rules.Types.RuleType.QuantityType result || !result.Unit.Measures(FormulaBook.UnitOf(d)))
            {
                return new Problem("indicator.formula", $"公式得到的是{reading.Rule.Type}，与计量单位“{d.Unit}”不符，请检查公式或单位。", nameof(IndicatorInput.Formula));
            }
        }

        return book.Graph().Cycle() is { } cycle
            ? new Problem("indicator.cycle", $"指标之间循环计算：{string.Join(" → ", cycle.Select(c => book.Indicators[c].On(DateOnly.MaxValue).Name))}。请改用其他指标，或删去其中一步。", nameof(IndicatorInput.Formula))
            : null;
    }
}
