using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Tables;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Exchange.Imports;

/// <summary>Reads a kept file of values and compares it with what stands; changes nothing.</summary>
public sealed class CheckValueFile(ChuangpuDb db, FileStore files, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>More faults than these are counted, not listed.</summary>
    public const int MostFaults = 5_000;

    /// <param name="fileId">A file the actor has handed in.</param>
    /// <param name="note">Why values change, for rows without a note of their own.</param>
    /// <param name="key">The sender's key, or null for the file's column or hash.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result<ValueCheck>> HandleAsync(Guid fileId, string? note = null, string? key = null, CancellationToken cancellation = default)
    {
        var actor = current.Actor;
        if (!actor.Can(Capability.ManageIndicators)
            || await db.Set<Attachment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == fileId && a.UploadedBy == actor.UserId, cancellation) is not { } file)
        {
            return Problem.NotFound("这个文件");
        }

        using var bytes = new MemoryStream();
        await using (var content = files.Open(file.Sha256))
        {
            await content.CopyToAsync(bytes, cancellation);
        }

        var read = FileTable.Read(bytes);
        if (!read.Succeeded)
        {
            return read.Problem;
        }

        var table = read.Value;
        var keys = table.Columns.ContainsKey(ValueColumn.Key) ? table.Rows.Select(r => table.Cell(r, ValueColumn.Key).Text).Where(k => k.Length > 0).Distinct().Take(2).ToList() : [];
        if (keys.Count > 1)
        {
            return new Problem("import.key", $"批次号不一致（“{keys[0]}”和“{keys[1]}”）。一个文件是一个批次，请改成同一个批次号，或分成几个文件。");
        }

        var taken = string.IsNullOrWhiteSpace(key) ? keys.FirstOrDefault() ?? file.Sha256 : key.Trim();
        if (taken.Length > ValueImport.KeyLength)
        {
            return new Problem("import.key", $"批次号最多 {ValueImport.KeyLength} 个字符，请缩短。");
        }

        var office = actor.RegionCode ?? RegionCode.Nation;
        var check = new ValueCheck { File = file, Key = taken, Table = table, Ignored = [.. table.Heads.Where((h, i) => h.Length > 0 && !table.Columns.Values.Contains(i))] };
        return await db.Set<ValueImport>().AsNoTracking().SingleOrDefaultAsync(i => i.RegionCode == office && i.Key == taken, cancellation) switch
        {
            null => await CompareAsync(check, table, note, cancellation),
            var earlier when earlier.Sha256 == file.Sha256 => check with { Receipt = earlier },
            var other => new Problem("import.key", $"批次号“{taken}”已于 {other.ImportedAt.ToChinaTime():yyyy-MM-dd HH:mm} 用于另一个文件。内容有变化的，请换一个批次号。"),
        };
    }

    private async Task<ValueCheck> CompareAsync(ValueCheck check, FileTable table, string? note, CancellationToken cancellation)
    {
        var indicators = await db.Set<Indicator>().AsNoTracking().Include(i => i.Definitions).ToListAsync(cancellation);
        var today = clock.Today();
        var members = await db.Set<BreakdownMember>().AsNoTracking().Include(m => m.Breakdown).ToListAsync(cancellation);
        var reader = new ReadRows(current.Actor, indicators, await db.Set<Region>().AsNoTracking().ToListAsync(cancellation), members, today);
        var rows = table.Rows.Select(row => (Row: row, Value: reader.Read(table, row))).ToList();
        List<(FileRow Row, ReadValue Value)> understood = [.. rows.Where(r => r.Value is not null).Select(r => (r.Row, r.Value!))];
        var codes = understood.Select(r => r.Value.Indicator.Code).Distinct().ToList();
        var entries = await CountAsync(db, codes, cancellation);
        var standing = entries == 0 ? [] : await StandingAsync(codes, understood, cancellation);

        var seen = new Dictionary<(string, string, Frequency, DateOnly, string?), int>();
        var fresh = new List<(ReadValue, ValueStatus)>();
        var (changed, same) = (0, 0);
        foreach (var (row, value) in understood)
        {
            var latest = standing.GetValueOrDefault(value.Cell);
            var status = value.Status ?? latest?.Status ?? ValueStatus.Preliminary;
            if (!seen.TryAdd(value.Cell, value.Row))
            {
                reader.Add(row, ValueColumn.Value, $"与第 {seen[value.Cell]} 行是同一个数（指标、地区、时期、分组都相同），请只保留一行。");
            }
            else if (ValueRules.Check(new(value.Indicator, value.Region, value.Period, value.Member), value.Value, status, today) is { } broken)
            {
                reader.Add(row, ColumnOf(broken.Field), broken.Message);
            }
            else if (latest is null || latest.Value is null)
            {
                fresh.Add((value, status));
            }
            else if (latest.Value == value.Value && latest.Status == status)
            {
                same++;
            }
            else if (status < latest.Status)
            {
                reader.Add(row, ValueColumn.Status, $"已有{DisplayText.OfEnum(latest.Status)}数 {NumberFormat.Text(latest.Value.Value)}，不能再退回为{DisplayText.OfEnum(status)}数；确有变化的，状态请填“修订”。");
            }
            else if (latest.Status == status && value.Note is null && string.IsNullOrWhiteSpace(note))
            {
                reader.Add(row, ValueColumn.Note, $"已有{DisplayText.OfEnum(latest.Status)}数 {NumberFormat.Text(latest.Value.Value)}，与本行不同。更正已有的数，请写明原因。");
            }
            else
            {
                changed++;
                fresh.Add((value, status));
            }
        }

        if (string.IsNullOrWhiteSpace(note))
        {
            // As with a single entry: what stands out is taken with a reason.
            var unexplained = understood.Where(r => r.Value.Note is null).ToDictionary(r => r.Value.Row, r => r.Row);
            foreach (var (row, text) in ImportHints.Of([.. fresh.Select(f => f.Item1)], Facts(standing), members).Where(h => unexplained.ContainsKey(h.Row)))
            {
                reader.Add(unexplained[row], ValueColumn.Note, $"{text}。请核对；确实如此的，请写明原因。");
            }
        }

        return check with
        {
            Added = fresh.Count - changed,
            Changed = changed,
            Same = same,
            Refused = reader.Faults.Select(f => f.Row).Distinct().Count(),
            Faults = [.. reader.Faults.OrderBy(f => f.Row).ThenBy(f => f.Column).Take(MostFaults)],
            New = fresh,
            Indicators = codes,
            Entries = entries,
        };
    }

    /// <summary>How many entries of some indicators there are; entries are only added, so the same number means the same entries.</summary>
    internal static Task<int> CountAsync(ChuangpuDb db, IReadOnlyCollection<string> indicators, CancellationToken cancellation) =>
        db.Set<IndicatorValue>().IgnoreQueryFilters().CountAsync(v => indicators.Contains(v.IndicatorCode), cancellation);

    private async Task<Dictionary<(string, string, Frequency, DateOnly, string?), Standing>> StandingAsync(List<string> codes, List<(FileRow Row, ReadValue Value)> rows, CancellationToken cancellation)
    {
        var regions = rows.Select(r => r.Value.Region.Code).Distinct().ToList();
        // The years before as well: they say what stands out.
        var (from, to) = (rows.Min(r => r.Value.Period.StartsOn).AddYears(-EntryHints.YearsBack), rows.Max(r => r.Value.Period.StartsOn));
        var entries = await db.Set<IndicatorValue>().AsNoTracking()
            .Where(v => codes.Contains(v.IndicatorCode) && regions.Contains(v.RegionCode) && v.StartsOn >= from && v.StartsOn <= to)
            .Select(v => new { v.IndicatorCode, v.RegionCode, v.Frequency, v.StartsOn, v.MemberCode, Entry = new Standing(v.Value, v.Status, v.EnteredAt, v.Id) }).ToListAsync(cancellation);
        var latest = new Dictionary<(string, string, Frequency, DateOnly, string?), Standing>(entries.Count);
        foreach (var entry in entries)
        {
            var cell = (entry.IndicatorCode, entry.RegionCode, entry.Frequency, entry.StartsOn, entry.MemberCode);
            if (!latest.TryGetValue(cell, out var other) || (entry.Entry.EnteredAt, entry.Entry.Id).CompareTo((other.EnteredAt, other.Id)) > 0)
            {
                latest[cell] = entry.Entry;
            }
        }

        return latest;
    }

    private static IEnumerable<(string, string, StatPeriod, string?, decimal)> Facts(Dictionary<(string Indicator, string Region, Frequency Frequency, DateOnly StartsOn, string? Member), Standing> standing) =>
        standing.Where(s => s.Value is { Value: not null, Status: not ValueStatus.Expected })
            .Select(s => (s.Key.Indicator, s.Key.Region, new StatPeriod(s.Key.Frequency, s.Key.StartsOn), s.Key.Member, s.Value.Value!.Value));

    private static ValueColumn ColumnOf(string? field) => field switch
    {
        nameof(EnterValue.Request.Period) => ValueColumn.Period,
        nameof(EnterValue.Request.RegionCode) => ValueColumn.Region,
        nameof(EnterValue.Request.MemberCode) => ValueColumn.Member,
        nameof(EnterValue.Request.Status) => ValueColumn.Status,
        nameof(EnterValue.Request.Value) => ValueColumn.Value,
        _ => ValueColumn.Indicator,
    };

    private sealed record Standing(decimal? Value, ValueStatus Status, DateTime EnteredAt, Guid Id);
}
