using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Values;

/// <summary>
/// The values of the demo region (data/demo/indicators.csv, one series a line; indicators.json, entries that differ: flash
/// figures, revisions, members, and the real figures the plans give for 2020), and an indicator of a prefecture's own.
/// </summary>
public sealed class IndicatorValuesSeed(ChuangpuDb db) : ISeed
{
    private const int LastYear = 2025;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    // The longest prefix that fits; the province's office entered the rest.
    private static readonly (string Prefix, string User)[] Offices = [("140581", "gp-staff1"), ("1404", "cz-staff1"), ("1405", "jc-staff1"), ("1406", "sz-staff1"), ("", "sx-staff1")];

    /// <inheritdoc />
    public int Order => 120;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<IndicatorValue>().AnyAsync(v => v.IsDemo, cancellation))
        {
            return;
        }

        var users = await db.Set<User>().Where(u => u.IsDemo).ToDictionaryAsync(u => u.UserName!, u => u.Id, cancellation);
        Guid? Office(string region) => users.TryGetValue(Offices.First(o => region.StartsWith(o.Prefix, StringComparison.Ordinal)).User, out var id) ? id : null;
        db.AddRange(Series(Text("indicators.csv")).Select(s => Value(s.Indicator, s.Region, StatPeriod.OfYear(s.Year), s.Value, s.Year == LastYear ? ValueStatus.Preliminary : ValueStatus.Final, EnteredOn(s.Indicator, s.Year), Office(s.Region))));
        var content = JsonSerializer.Deserialize<Content>(Text("indicators.json"), Json)!;
        foreach (var row in content.Indicators)
        {
            var indicator = new Indicator { Code = row.Code, RegionCode = row.Region, IsDemo = true };
            indicator.Definitions.AddRange(row.Definitions.Select(d => d.Into(null, row.Code)));
            db.Add(indicator);
        }

        db.AddRange(content.IndicatorEntries.Select(e =>
            Value(e.Indicator, e.Region, StatPeriod.TryParse(e.Period, out var period) ? period : throw new InvalidDataException(e.Period), e.Value, e.Status, e.EnteredOn, Office(e.Region), e)));
        await db.SaveChangesAsync(cancellation);
    }

    private static IEnumerable<(string Indicator, string Region, int Year, decimal Value)> Series(string csv)
    {
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var years = lines[0].Split(',').Skip(2).Select(y => int.Parse(y, CultureInfo.InvariantCulture)).ToList();
        return from line in lines.Skip(1)
               let cells = line.Split(',')
               from i in Enumerable.Range(0, years.Count)
               where cells[i + 2].Length > 0
               select (cells[0], cells[1], years[i], decimal.Parse(cells[i + 2], CultureInfo.InvariantCulture));
    }

    // Figures of R&D come out in the autumn of the next year, all others in its spring.
    private static DateOnly EnteredOn(string indicator, int year) =>
        indicator.StartsWith("RD-", StringComparison.Ordinal) ? new(year + 1, 10, 20) : year == LastYear ? new(year + 1, 2, 20) : new(year + 1, 3, 5);

    private static IndicatorValue Value(string indicator, string region, StatPeriod period, decimal? value, ValueStatus status, DateOnly on, Guid? by, Entry? entry = null) => new()
    {
        IndicatorCode = indicator,
        RegionCode = region,
        Frequency = period.Frequency,
        StartsOn = period.StartsOn,
        MemberCode = entry?.Member,
        Value = value,
        Status = status,
        Note = entry?.Note,
        EnteredBy = by,
        EnteredAt = on.StartInUtc().AddHours(9),
        IsDemo = entry?.Demo ?? true,
    };

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(IndicatorValuesSeed).Assembly.GetManifestResourceStream($"demo/{name}")
            ?? throw new FileNotFoundException($"The demo file {name} is not part of the program."));
        return reader.ReadToEnd();
    }

    private sealed record Content(IReadOnlyList<LocalIndicator> Indicators, IReadOnlyList<Entry> IndicatorEntries);

    private sealed record LocalIndicator(string Code, string Region, IReadOnlyList<CatalogueData.DefinitionRow> Definitions);

    private sealed record Entry(string Indicator, string Region, string Period, string? Member, decimal? Value, ValueStatus Status, DateOnly EnteredOn, string? Note, bool Demo);
}
