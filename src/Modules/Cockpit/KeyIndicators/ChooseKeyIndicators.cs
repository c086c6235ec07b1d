using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Cockpit.KeyIndicators;

/// <summary>Keeps which indicators a region's cockpit shows first and in which order; with none, the region goes back to what it inherits.</summary>
public sealed class ChooseKeyIndicators(ChuangpuDb db, IStatistics statistics, RegionDirectory regions, CurrentActor current) : IUseCase
{
    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        /// <summary>The region (six digits).</summary>
        public string Region { get; set; } = "";

        /// <summary>The codes in their order, joined by commas; empty to drop the choice.</summary>
        public string? Codes { get; set; }

        /// <summary>The version of the choice that was looked at; null where there was none.</summary>
        public Guid? Version { get; set; }
    }

    public async Task<Result> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (!current.Actor.Can(Capability.ArrangeBoard, request.Region) || await regions.FindAsync(request.Region, cancellation) is not { Level: not RegionLevel.National })
        {
            return Problem.NotAllowed("选择驾驶舱的主要指标");
        }

        var codes = KeyIndicatorChoice.Parts(request.Codes);
        if (codes.Count > KeyIndicatorChoice.Most)
        {
            return new Problem("key-indicators.most", $"驾驶舱最多显示 {KeyIndicatorChoice.Most} 个主要指标，现在选了 {codes.Count} 个，请移出几个。");
        }

        var known = (await statistics.ListAsync(cancellation)).Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
        if (codes.Where(c => !known.Contains(c)).ToList() is [var unknown, ..])
        {
            return new Problem("key-indicators.unknown", $"指标目录里没有编码为 {unknown} 的指标，请移出后再保存。");
        }

        var choice = await db.Set<KeyIndicatorChoice>().SingleOrDefaultAsync(c => c.RegionCode == request.Region, cancellation);
        if (choice?.Version != request.Version)
        {
            return Problem.Conflict("主要指标");
        }

        if (codes.Count == 0 && choice is not null)
        {
            db.Remove(choice);
        }
        else if (choice is not null)
        {
            choice.Codes = string.Join('、', codes);
        }
        else if (codes.Count > 0)
        {
            db.Add(new KeyIndicatorChoice { RegionCode = request.Region, Codes = string.Join('、', codes) });
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
        catch (DbUpdateException)
        {
            // Somebody changed it, or chose first, between reading and saving.
            return Problem.Conflict("主要指标");
        }
    }
}
