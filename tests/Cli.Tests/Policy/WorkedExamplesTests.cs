using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chuangpu.Statistics.Tests;

namespace Chuangpu.Cli.Tests.Policy;

/// <summary>The published worked examples (checks/official/worked-examples.json), each through the command as a user would run it.</summary>
public sealed class WorkedExamplesTests : IDisposable
{
    private static readonly Dictionary<string, Worked> Known = new()
    {
        ["W01"] = new("其他相关费用限额", i => Facts(("加计比例", 1m)).With("项目", new JsonArray([.. i.GetProperty("projects").EnumerateArray().Select(p => (JsonNode)Facts(("五类", Wan(p, "five")), ("其他", Wan(p, "other"))))])),
            ("cap", "其他费用限额"), ("other_allowed", "允许其他费用"), ("eligible_total", "可加计费用合计"), ("extra_deduction", "项目加计扣除额")),
        ["W03"] = new("委托境内研发", i => Facts(("加计比例", 0.75m), ("委托境内支付额", Wan(i, "paid"))), ("extra_deduction", null)),
        ["W05"] = new("委托境外研发", i => Facts(("委托境外支付额", Wan(i, "overseas_paid")), ("境内符合条件费用", Wan(i, "domestic_eligible"))), ("overseas_counted", null)),
        ["W07"] = new("自主与委托研发", i => Facts(("加计比例", 0.75m), ("自主研发费用", Wan(i, "self")), ("委托境内支付额", Wan(i, "entrusted_domestic"))), ("extra_deduction", null)),
        ["W09"] = new("委托境外研发", i => Facts(("委托境外支付额", Wan(i, "overseas_paid")), ("境内符合条件费用", Wan(i, "domestic_eligible"))),
            ("overseas_80pct", "境外支付八成"), ("two_thirds", "境内三分之二"), ("overseas_counted", null), ("base", "加计基数")),
        ["W11"] = new("委托境外研发不受限额", i => Facts(("加计比例", 1m), ("委托境外支付额", Wan(i, "overseas_paid"))), ("extra_deduction", null)),
        ["W13"] = new("设备一次性扣除", i => Facts(("加计比例", 1m), ("设备原值", Wan(i, "cost"))), ("extra_deduction", null)),
        ["W15"] = new("设备加速折旧", i => Facts(("加计比例", 0.5m), ("设备原值", Wan(i, "cost")), ("会计折旧年限", Plain(i, "accounting_years")), ("税法折旧年限", Plain(i, "tax_years_accelerated"))),
            ("accounting_dep", "会计折旧"), ("tax_dep", "税法折旧"), ("extra_deduction", null)),
        ["W17"] = new("费用化支出", i => Facts(("加计比例", 0.75m), ("研发费用", Wan(i, "rd_expense"))), ("total_deduction", null)),
        ["W19"] = new("资本化计税基础", i => Facts(("加计比例", 0.75m), ("无形资产成本", Wan(i, "capitalised")), ("摊销年限", Plain(i, "years")), ("已摊销年数", Plain(i, "elapsed_years"))), ("tax_base_end", null)),
        ["W21"] = new("技术转让所得税", i => Facts(("技术转让收入", Wan(i, "revenue")), ("技术转让成本税费", Wan(i, "cost_and_tax")), ("所得税率", 0.25m)), ("income", "技术转让所得"), ("tax", null)),
        ["W23"] = new("技术转让后应纳税所得额", i => Facts(("技术转让收入", Wan(i, "revenue")), ("技术转让成本税费", Wan(i, "cost_and_tax")), ("利润总额", Wan(i, "total_profit"))), ("taxable_income", null)),
        ["W25"] = new("技术转让所得税", i => Facts(("技术转让收入", Wan(i, "revenue")), ("技术转让成本税费", Wan(i, "cost") + Wan(i, "tax_fee")), ("所得税率", Plain(i, "rate"))), ("tax", null)),
        ["W27"] = new("创投抵扣", i => Facts(("创业投资额", Wan(i, "investment")), ("抵扣前应纳税所得额", Wan(i, "taxable_before")), ("以前年度亏损", 0m)), ("deduction", "创投抵扣额"), ("tax", null)),
        ["W29"] = new("创投抵扣", i => Facts(("创业投资额", Wan(i, "investment")), ("抵扣前应纳税所得额", Wan(i, "income")), ("以前年度亏损", Wan(i, "prior_loss"))), ("deduction", "创投抵扣额"), ("tax", null)),
        ["W31"] = new("合伙创投抵扣", i => Facts(("合伙投资额", Wan(i, "partnership_investment")), ("出资比例", Plain(i, "share"))), ("deduction", null)),
        ["S02"] = new("产业占比", i => Facts(("战略性新兴产业", Plain(i, "strategic_yi") * 100_000_000), ("工业合计", Plain(i, "total_yi") * 100_000_000)), ("pct", "战略性新兴产业占比")),
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Eval_EveryPublishedExample_ComesTrue()
    {
        using var published = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Checks.Folder("official"), "worked-examples.json"), TestContext.Current.CancellationToken));
        var examples = published.RootElement.EnumerateArray().ToList();
        Assert.Equal([], examples.Select(e => e.GetProperty("id").GetString()!).Except(Known.Keys));
        var facts = new JsonArray([.. examples.Select(e => (JsonNode)Known[Id(e)].Facts(e.GetProperty("inputs")).With("subject", Id(e)))]);
        var outcome = await CliProcess.RunAsync("policy", "eval", Rules, "--facts", _folder.Write("facts.json", Encoding.UTF8.GetBytes(facts.ToJsonString())), "--on", "2023-12-31");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        using var results = JsonDocument.Parse(outcome.OutputBytes);
        foreach (var example in examples)
        {
            var known = Known[Id(example)];
            var result = results.RootElement.EnumerateArray().Single(r => r.GetProperty("subject").GetString() == Id(example) && r.GetProperty("clause").GetString() == known.Clause);
            Assert.Equal("entitled", result.GetProperty("outcome").GetString());
            Assert.Equal(example.GetProperty("expected").EnumerateObject().Select(p => p.Name), known.Results.Select(r => r.Key));
            foreach (var (key, name) in known.Results)
            {
                var expected = example.GetProperty("expected").GetProperty(key);
                var value = (name is null ? result.GetProperty("amount") : result.GetProperty("values").GetProperty(name)).GetDecimal();
                var shown = key == "pct" ? value * 100 : value / 10_000;
                Assert.True(Math.Abs(shown - expected.GetDecimal()) <= Half(expected), $"{Id(example)} {key}: {shown} instead of {expected}");
            }
        }
    }

    [Fact]
    public async Task Check_RulesOfTheRepository_ComeTrue()
    {
        var files = Directory.GetFiles(Path.GetDirectoryName(Rules)!, "*.rules");
        Assert.Equal(8, files.Length);
        var outcome = await CliProcess.RunAsync(["policy", "check", .. files]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.All(outcome.Output.TrimEnd('\n').Split('\n'), line => Assert.EndsWith("全部通过", line));
    }

    private static string Rules => Path.Combine(AppContext.BaseDirectory, "Policy", "Data", "super-deduction.rules");

    private static string Id(JsonElement example) => example.GetProperty("id").GetString()!;

    // Half of the last digit published.
    private static decimal Half(JsonElement published)
    {
        var digits = published.GetRawText() is var text && text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return decimal.Parse("0." + new string('0', digits) + "5", CultureInfo.InvariantCulture);
    }

    private static decimal Wan(JsonElement inputs, string name) => Plain(inputs, name) * 10_000;

    private static decimal Plain(JsonElement inputs, string name) => inputs.GetProperty(name).GetDecimal();

    private static JsonObject Facts(params (string Name, decimal Value)[] facts) => new(facts.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)f.Value)));

    /// <summary>Which clause, with which facts, and which of its results is meant by which published name; the amount without one.</summary>
    private sealed record Worked(string Clause, Func<JsonElement, JsonObject> Facts, params (string Key, string? Name)[] Results);
}

file static class JsonObjects
{
    public static JsonObject With(this JsonObject json, string name, JsonNode value)
    {
        json[name] = value;
        return json;
    }
}
