using System.Globalization;
using System.Net;
using System.Text.Json;
using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.Indicators.Tests.Exchange;

public sealed class IndicatorApiTests
{
    private static readonly DateTime Entered = new(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Values_OfTheScope_AreFilteredAndPaged()
    {
        await using var web = await StartAsync();
        using var officer = await web.SignedInAsync(Role.BureauStaff);

        var all = await GetAsync(officer, "/api/v1/indicator-values?size=2");
        Assert.Equal((3, 2), (all.GetProperty("total").GetInt32(), all.GetProperty("items").GetArrayLength()));
        var one = (await GetAsync(officer, $"/api/v1/indicator-values?indicator=T-RD&region={Actors.City}&from=2024")).GetProperty("items")[0];
        Assert.Equal(("2024", "1.5", "初步", "亿元"), (Text(one, "period"), one.GetProperty("value").GetRawText(), Text(one, "status"), Text(one, "unit")));
        Assert.Equal(0, (await GetAsync(officer, "/api/v1/indicator-values?asOf=2020-01-01")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Values_FilterThatDoesNotRead_SaysHowToWriteIt()
    {
        await using var web = await StartAsync();
        using var officer = await web.SignedInAsync(Role.BureauStaff);

        using var answer = await officer.GetAsync("/api/v1/indicator-values?from=上世纪");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("2024-Q1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SdmxCsv_Always_HasARowForEachObservation()
    {
        await using var web = await StartAsync();
        using var officer = await web.SignedInAsync(Role.BureauStaff);

        using var answer = await officer.GetAsync($"/api/v1/sdmx/data.csv?region={Actors.City}");
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("application/vnd.sdmx.data+csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,BREAKDOWN,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,VALUE_STATUS,DEMO", lines[0]);
        Assert.Equal(["dataflow,CHUANGPU:INDICATORS(1.0.0),I,A,990100,T-RD,_T,2023,1.25,亿元,A,最终,false", "dataflow,CHUANGPU:INDICATORS(1.0.0),I,A,990100,T-RD,_T,2024,1.5,亿元,P,初步,false"], lines[1..]);
    }

    [Fact]
    public async Task SdmxJson_Always_FindsEachObservationByItsPositions()
    {
        await using var web = await StartAsync();
        using var officer = await web.SignedInAsync(Role.BureauStaff);

        var data = (await GetAsync(officer, "/api/v1/sdmx/data.json")).GetProperty("data");
        var structure = data.GetProperty("structures")[0];
        var series = structure.GetProperty("dimensions").GetProperty("series");
        var times = structure.GetProperty("dimensions").GetProperty("observation")[0].GetProperty("values");
        List<string> read = [];
        foreach (var one in data.GetProperty("dataSets")[0].GetProperty("series").EnumerateObject())
        {
            var codes = one.Name.Split(':').Select((at, i) => Text(series[i].GetProperty("values")[int.Parse(at, CultureInfo.InvariantCulture)], "id"));
            read.AddRange(one.Value.GetProperty("observations").EnumerateObject().Select(o =>
                $"{string.Join('.', codes)} {Text(times[int.Parse(o.Name, CultureInfo.InvariantCulture)], "id")} {o.Value[0].GetString()}"));
        }

        Assert.Equal(["A.990100.T-RD._T 2023 1.25", "A.990100.T-RD._T 2024 1.5", "A.990101.T-RD._T 2024 0.5"], read);
        Assert.Equal("R&D测试经费", Text(series[2].GetProperty("values")[0], "name"));
    }

    [Fact]
    public async Task SdmxStructure_Always_ListsTheCodes()
    {
        await using var web = await StartAsync();
        using var officer = await web.SignedInAsync(Role.BureauStaff);

        var lists = (await GetAsync(officer, "/api/v1/sdmx/structure.json")).GetProperty("data").GetProperty("codelists").EnumerateArray().ToDictionary(l => Text(l, "id"));

        Assert.Contains("T-RD", lists["CL_INDICATOR"].GetProperty("codes").EnumerateArray().Select(c => Text(c, "id")));
        Assert.Equal("_T", Text(lists["CL_BREAKDOWN"].GetProperty("codes")[0], "id"));
    }

    private static async Task<TestWeb> StartAsync()
    {
        var web = await TestWeb.StartAsync();
        await web.AsAsync(Actor.System, async services =>
        {
            var db = services.GetRequiredService<ChuangpuDb>();
            var indicator = new Indicator { Code = "T-RD", RegionCode = Actors.Province };
            indicator.Definitions.Add(new IndicatorDefinition { IndicatorCode = "T-RD", ValidFrom = new DateOnly(2000, 1, 1), Name = "R&D测试经费", Unit = "亿元", Theme = IndicatorTheme.Input, Statement = "测试用", Decimals = 2 });
            db.Add(indicator);
            db.AddRange(
                Figure(Actors.City, 2023, 1.25m, ValueStatus.Final), Figure(Actors.City, 2024, 1.50m, ValueStatus.Preliminary), Figure(Actors.County, 2024, 0.50m, ValueStatus.Final),
                Figure(Actors.OtherCity, 2024, 9m, ValueStatus.Final));
            return await db.SaveChangesAsync();
        });
        return web;
    }

    private static IndicatorValue Figure(string region, int year, decimal value, ValueStatus status) => new()
    {
        IndicatorCode = "T-RD",
        RegionCode = region,
        Frequency = Frequency.Year,
        StartsOn = new DateOnly(year, 1, 1),
        Value = value,
        Status = status,
        EnteredAt = Entered,
    };

    private static async Task<JsonElement> GetAsync(HttpClient client, string path) => JsonDocument.Parse(await client.GetStringAsync(path)).RootElement;

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
