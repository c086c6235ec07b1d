using System.Text.Json;
using System.Text.Json.Serialization;
using Chuangpu.Indicators.Collection.Forms;
using Chuangpu.Indicators.Collection.Reports;
using Chuangpu.Indicators.Collection.Rounds;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Collection;

/// <summary>The forms, rounds and reports of the demo region (data/demo/collection.json). None is locked, so that no invented figure is entered by it.</summary>
internal sealed class CollectionSeed(ChuangpuDb db, RegionDirectory regions) : ISeed
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <inheritdoc />
    public int Order => 90;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<ReportForm>().AnyAsync(f => f.IsDemo, cancellation))
        {
            return;
        }

        await using var stream = typeof(CollectionSeed).Assembly.GetManifestResourceStream("demo/collection.json") ?? throw new InvalidOperationException("demo/collection.json is not embedded.");
        var content = await JsonSerializer.DeserializeAsync<Content>(stream, Json, cancellation) ?? throw new InvalidDataException("The demo of collection is empty.");
        var users = await db.Users.Where(u => u.IsDemo).ToDictionaryAsync(u => u.UserName!, u => u.Id, cancellation);
        foreach (var entry in content.Forms)
        {
            var form = Form(entry);
            db.Add(form);
            foreach (var asked in entry.Rounds)
            {
                await AddRoundAsync(form, asked, users, cancellation);
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static ReportForm Form(FormEntry entry)
    {
        var id = Guid.CreateVersion7();
        var form = new ReportForm
        {
            Id = id,
            SeriesId = id,
            Number = 1,
            RegionCode = entry.RegionCode,
            Name = entry.Name,
            UnitLevel = entry.UnitLevel,
            FinalLevel = entry.FinalLevel,
            ValueStatus = entry.ValueStatus,
            Guide = entry.Guide,
            Status = entry.PublishedOn is null ? FormStatus.Draft : FormStatus.Published,
            PublishedAt = entry.PublishedOn is { } day ? Nine(day) : null,
            IsDemo = true,
        };
        form.Rows.AddRange(entry.Rows.Select((r, i) => new FormRow
        {
            FormId = id,
            Ordinal = i + 1,
            IndicatorCode = r.Cell.Split('|')[0],
            MemberCode = r.Cell.Split('|').ElementAtOrDefault(1),
            Required = r.Required,
            Outliers = r.Outliers,
            Hint = r.Hint,
        }));
        form.Checks.AddRange(entry.Checks.Select((c, i) => new FormCheck { FormId = id, Ordinal = i + 1, Expression = c.Expression, Severity = c.Severity, Message = c.Message }));
        return form;
    }

    private async Task AddRoundAsync(ReportForm form, RoundEntry asked, Dictionary<string, Guid> users, CancellationToken cancellation)
    {
        if (!StatPeriod.TryParse(asked.Period, out var period))
        {
            throw new InvalidDataException($"No period: {asked.Period}");
        }

        var round = new CollectionRound
        {
            FormId = form.Id,
            StartsOn = period.StartsOn,
            CountyDueOn = asked.CountyDueOn,
            PrefectureDueOn = asked.PrefectureDueOn,
            ProvinceDueOn = asked.ProvinceDueOn,
            OpenedAt = Nine(asked.OpenedOn),
            IsDemo = true,
        };
        db.Add(round);
        foreach (var region in (await regions.SubtreeAsync(form.RegionCode, cancellation)).Where(r => r.Level == form.UnitLevel))
        {
            var report = new UnitReport { RoundId = round.Id, RegionCode = region.Code, IsDemo = true };
            db.Add(report);
            if (asked.Reports.FirstOrDefault(r => r.RegionCode == region.Code) is { } given)
            {
                Fill(form, report, given, users);
            }
        }
    }

    private void Fill(ReportForm form, UnitReport report, ReportEntry given, Dictionary<string, Guid> users)
    {
        Guid? Account(string? name) => name is not null && users.TryGetValue(name, out var id) ? id : null;
        (report.State, report.WrittenBy, report.Reason) = (given.State, Account(given.By), given.Reason);
        db.AddRange(form.Rows.Where(r => given.Values.GetValueOrDefault(Cell(r)) is not null).Select(r => new ReportedValue { ReportId = report.Id, RowId = r.Id, Value = given.Values[Cell(r)] }));
        if (given.SubmittedOn is { } day)
        {
            (report.SubmittedBy, report.SubmittedAt) = (report.WrittenBy, Nine(day));
            report.WaitsFor = given.State == UnitReportState.Submitted ? form.RegionCode : null;
            db.Add(new ReportStep { ReportId = report.Id, Action = ReportAction.Submit, By = report.WrittenBy, At = Nine(day) });
        }

        if (given.DecidedOn is { } decided)
        {
            db.Add(new ReportStep { ReportId = report.Id, Action = ReportAction.Return, RegionCode = form.RegionCode, By = Account(given.DecidedBy), At = Nine(decided), Reason = given.Reason });
        }
    }

    private static string Cell(FormRow row) => row.MemberCode is null ? row.IndicatorCode : $"{row.IndicatorCode}|{row.MemberCode}";

    // Nine in the morning in China.
    private static DateTime Nine(DateOnly day) => day.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);

    private sealed record Content(IReadOnlyList<FormEntry> Forms);

    private sealed record FormEntry(
        string Name, string RegionCode, RegionLevel UnitLevel, RegionLevel FinalLevel, ValueStatus ValueStatus, DateOnly? PublishedOn, string? Guide,
        IReadOnlyList<RowEntry> Rows, IReadOnlyList<CheckEntry> Checks, IReadOnlyList<RoundEntry> Rounds);

    private sealed record RowEntry(string Cell, bool Required, OutlierTest Outliers, string? Hint);

    private sealed record CheckEntry(string Expression, CheckSeverity Severity, string Message);

    private sealed record RoundEntry(string Period, DateOnly OpenedOn, DateOnly? CountyDueOn, DateOnly? PrefectureDueOn, DateOnly? ProvinceDueOn, IReadOnlyList<ReportEntry> Reports);

    private sealed record ReportEntry(
        string RegionCode, UnitReportState State, string? By, DateOnly? SubmittedOn, string? DecidedBy, DateOnly? DecidedOn, string? Reason, IReadOnlyDictionary<string, decimal?> Values);
}
