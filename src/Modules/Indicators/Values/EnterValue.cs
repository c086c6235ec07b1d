using System.ComponentModel.DataAnnotations;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Values;

/// <summary>
/// Enters what an indicator was for a region and a period. Entering a cell again is a correction: it names the entry it
/// stands for and a reason, and the earlier entry stays.
/// </summary>
public sealed class EnterValue(ChuangpuDb db, IndicatorValues values, CheckEntry check, StoreAttachment files, CurrentActor current, TimeProvider clock) : IUseCase
{
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (await db.Set<Indicator>().Include(i => i.Definitions).AsNoTracking().SingleOrDefaultAsync(i => i.Code == request.IndicatorCode, cancellation) is not { } indicator)
        {
            return Problem.NotFound("该指标");
        }

        if (RequestRules.Check(request) is { } broken)
        {
            return broken;
        }

        if (!current.Actor.Can(Capability.ReportStatistics, request.RegionCode!))
        {
            return Problem.NotAllowed("填报该地区的指标");
        }

        if (await db.Set<Region>().AsNoTracking().SingleOrDefaultAsync(r => r.Code == request.RegionCode, cancellation) is not { } region)
        {
            return new Problem("value.region", "没有这个地区，请从列表中选择。", nameof(Request.RegionCode));
        }

        if (!StatPeriod.TryParse(request.Period, out var period))
        {
            return new Problem("value.period", "时期的写法不认识，请写成 2024、2024-Q1 或 2024-03。", nameof(Request.Period));
        }

        var member = string.IsNullOrEmpty(request.MemberCode) ? null : request.MemberCode;
        if (member is not null && !await db.Set<BreakdownMember>().AnyAsync(m => m.Code == member, cancellation))
        {
            return new Problem("value.member", "没有这个分组，请从列表中选择。", nameof(Request.MemberCode));
        }

        var history = await values.HistoryAsync(indicator.Code, region.Code, period, member, cancellation);
        var cell = new ValueCell(indicator, region, period, member);
        if ((ValueRules.Check(cell, request.Value, request.Status, clock.Today()) ?? Correction(request, history.Count > 0 ? history[0] : null)) is { } wrong)
        {
            return wrong;
        }

        if (request.Value is { } value && string.IsNullOrWhiteSpace(request.Note) && await check.HandleAsync(cell, value, cancellation) is { Count: > 0 } odd)
        {
            return new Problem("value.explain", $"{string.Join("；", odd)}。请核对；确实如此的，请在说明中写明原因。", nameof(Request.Note));
        }

        Attachment? evidence = null;
        if (request.Evidence is { } upload)
        {
            var kept = await files.HandleAsync(new(upload.Content, upload.FileName, region.Code), cancellation);
            if (!kept.Succeeded)
            {
                return kept.Problem;
            }

            evidence = kept.Value;
        }

        var entry = new IndicatorValue
        {
            IndicatorCode = indicator.Code,
            RegionCode = region.Code,
            Frequency = period.Frequency,
            StartsOn = period.StartsOn,
            MemberCode = member,
            Value = request.Value,
            Status = request.Status,
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
            EnteredBy = current.Actor.UserId,
            EnteredAt = clock.GetUtcNow().UtcDateTime,
            EvidenceId = evidence?.Id,
        };
        db.Add(entry);
        await db.SaveChangesAsync(cancellation);
        return entry.Id;
    }

    private static Problem? Correction(Request request, IndicatorValue? latest) => latest switch
    {
        null => request.Value is null ? new Problem("value.required", "请填写数值。", nameof(Request.Value)) : null,
        _ when latest.Value == request.Value && latest.Status == request.Status =>
            new Problem("value.unchanged", "已有相同的数值和状态，没有重复保存。", nameof(Request.Value)),
        _ when latest.Id != request.Replaces => new Problem(Problem.ConflictCode,
            $"该地区该时期已有{DisplayText.OfEnum(latest.Status)}数 {(latest.Value is { } value ? NumberFormat.Text(value) : "（已撤回）")}。如需更正，请在历次数据中点“更正”，写明原因。", nameof(Request.Period)),
        _ when request.Status < latest.Status && latest.Value is not null =>
            new Problem("value.status", $"已有{DisplayText.OfEnum(latest.Status)}数，不能再退回为{DisplayText.OfEnum(request.Status)}数；确有变化的，状态请选“修订”。", nameof(Request.Status)),
        _ when latest.Status == request.Status && string.IsNullOrWhiteSpace(request.Note) || request.Value is null && string.IsNullOrWhiteSpace(request.Note) =>
            new Problem("value.reason", "更正或撤回已有数值时，请在说明中写明原因。", nameof(Request.Note)),
        _ => null,
    };

    /// <summary>A file that proves the value, before it is checked.</summary>
    /// <param name="FileName">The name it was sent under.</param>
    /// <param name="Content">Its bytes, read to the end.</param>
    public sealed record Upload(string FileName, Stream Content);

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        public string IndicatorCode { get; set; } = "";

        /// <summary>The entry a correction stands for, as the form showed it; null for an empty cell.</summary>
        public Guid? Replaces { get; set; }

        [Display(Name = "地区"), Required(ErrorMessage = "请选择地区。")]
        public string? RegionCode { get; set; }

        [Display(Name = "时期"), Required(ErrorMessage = "请选择时期。")]
        public string? Period { get; set; }

        [Display(Name = "分组")]
        public string? MemberCode { get; set; }

        /// <summary>Null withdraws the entry that stood.</summary>
        [Display(Name = "数值"), Range(-999_999_999_999_999d, 999_999_999_999_999d, ErrorMessage = "数值过大，请检查位数和单位。")]
        public decimal? Value { get; set; }

        [Display(Name = "数据状态")]
        public ValueStatus Status { get; set; } = ValueStatus.Preliminary;

        [Display(Name = "说明"), StringLength(500, ErrorMessage = "说明最多 500 个字，请精简。")]
        public string? Note { get; set; }

        /// <summary>The file that proves it, or null.</summary>
        public Upload? Evidence { get; set; }
    }
}
