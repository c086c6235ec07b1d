using System.Text;
using System.Text.Json;

namespace Chuangpu.Cli.Tests.Policy;

public sealed class PolicyCommandTests : IDisposable
{
    private const string Rules =
        """
        强度 = 企业.研发费用(上年) / 企业.营业收入(上年)
        条款 后补助
          依据 "演示办法第三条"
          有效期 2025-01-01 至 2027-12-31
          条件 研发强度：强度 ≥ 5%
          金额 = 企业.研发费用(上年) × 3%
          上限 每年 20万元
          预算 25万元 先到先得
        算例 "合格" 条款 后补助 日期 2025-06-30
          企业.研发费用(上年) = 60万元
          企业.营业收入(上年) = 1000万元
          应得 1.8万元

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_ExampleThatFails_EndsWithOneAndSaysWhatCame()
    {
        var path = Write("a.rules", Rules.Replace("应得 1.8万元", "应得 2万元", StringComparison.Ordinal));
        var outcome = await CliProcess.RunAsync("policy", "check", path);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal($"{path}:9:1: 错误：算例“合格”（条款“后补助”）不符：应得 20,000元，却是 18,000元。\n", outcome.Error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Check_FileThatDoesNotTypeCheck_EndsWithThreeAndSaysWhere()
    {
        var (good, bad) = (Write("a.rules", Rules), Write("b.rules", "条款 甲\n  金额 = 企业.营业收人(上年) × 3%\n"));
        var outcome = await CliProcess.RunAsync("policy", "check", good, bad);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Equal($"{bad}:2:8: 错误：没有「企业.营业收人」。是否应为「企业.营业收入」？\n", outcome.Error.ReplaceLineEndings("\n"));
        Assert.Contains("条款 1 条，公式 1 个，算例 1 个，全部通过", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_SeveralSubjects_AnswersByContract()
    {
        var facts = Write("f.json", """
            [
              { "subject": "演示甲", "企业": { "研发费用": { "2024": 6000000 }, "营业收入": { "2024": 100000000.00 } } },
              { "subject": "演示乙", "企业.研发费用(2024)": 310000, "企业.营业收入(2024年)": 10000000 },
              { "企业.营业收入(2024)": 10000000 },
              { "subject": "演示丁", "企业.研发费用(2024)": 90000000, "企业.营业收入(2024)": 100000000, "已获补助": [ { "条款": "后补助", "日期": "2025-01-09", "金额": 150000 } ] },
              { "subject": "演示戊", "企业.研发费用(2024)": 90000000, "企业.营业收入(2024)": 100000000 }
            ]
            """);
        var outcome = await CliProcess.RunAsync("policy", "eval", Write("a.rules", Rules), "--facts", facts, "--on", "2025-06-30", "--explain");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        using var json = JsonDocument.Parse(outcome.OutputBytes);
        var results = json.RootElement.EnumerateArray().ToList();
        Assert.Equal(["演示甲 后补助 entitled", "演示乙 后补助 not-entitled", "3 后补助 missing-facts", "演示丁 后补助 entitled", "演示戊 后补助 entitled"],
            results.Select(r => $"{r.GetProperty("subject").GetString()} {r.GetProperty("clause").GetString()} {r.GetProperty("outcome").GetString()}"));
        // 18 万元, then 5 万元 left of the year's cap, then what the budget of 25 万元 leaves.
        Assert.Equal(["180000.00", "0.00", "null", "50000.00", "20000.00"], results.Select(r => r.GetProperty("amount").GetRawText()));
        Assert.Equal(0.06m, results[0].GetProperty("values").GetProperty("强度").GetDecimal());
        Assert.Equal("企业.研发费用(2024)", Assert.Single(results[2].GetProperty("missing").EnumerateArray()).GetString());
        var failed = Assert.Single(results[1].GetProperty("failed").EnumerateArray());
        Assert.Equal(("研发强度", 0.031m, ">= 0.05"), (failed.GetProperty("condition").GetString(), failed.GetProperty("have").GetDecimal(), failed.GetProperty("need").GetString()));
        Assert.Contains(results[3].GetProperty("steps").EnumerateArray(), s => s.GetProperty("words").GetString()!.Contains("已获 150,000元，余 50,000元", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Eval_DayOutsideTheValidity_IsNotEntitled()
    {
        var outcome = await CliProcess.RunAsync("policy", "eval", Write("a.rules", Rules), "--facts", Write("f.json", "{}"), "--on", "2028-01-01", "--clause", "后补助");
        using var json = JsonDocument.Parse(outcome.OutputBytes);
        Assert.Equal("有效期", json.RootElement[0].GetProperty("failed")[0].GetProperty("condition").GetString());
    }

    [Theory]
    [InlineData("{ \"企业.研发费用(2024)\": \"60万\" }", "“企业.研发费用”应是金额（万元）（元，不加引号的数），却是 \"60万\"。")]
    [InlineData("{ \"企业.研发费用(2024)\": 1e40 }", "“企业.研发费用”的数 1e40 太大，最多 28 位。")]
    [InlineData("{ \"企业.注册日期(2024)\": \"2020-01-01\" }", "“企业.注册日期”不按期间统计，名称后面不能加（2024）。")]
    [InlineData("{ \"企业.失信\": \"否\" }", "“企业.失信”应是是否（true 或 false），却是 \"否\"。")]
    [InlineData("{", "不是正确的 JSON。")]
    public async Task Eval_FactsThatDoNotFit_AreNamed(string facts, string message)
    {
        var outcome = await CliProcess.RunAsync("policy", "eval", Write("a.rules", Rules), "--facts", Write("f.json", facts), "--on", "2025-06-30");
        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_UnknownFact_IsLeftAsideWithAWord()
    {
        var outcome = await CliProcess.RunAsync("policy", "eval", Write("a.rules", Rules), "--facts", Write("f.json", "{ \"企业.研发费\": 3 }"), "--on", "2025-06-30");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("没有事实“企业.研发费”，未使用。是否应为“企业.研发费用”？", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_AwardAfterTheDay_IsLeftAsideWithAWord()
    {
        var facts = Write("f.json", "{ \"企业.研发费用(2024)\": 90000000, \"企业.营业收入(2024)\": 100000000, \"已获补助\": [ { \"条款\": \"后补助\", \"日期\": \"2025-07-01\", \"金额\": 150000 }, { \"条款\": \"后补助\", \"日期\": \"2025-06-30\", \"金额\": 30000 } ] }");
        var outcome = await CliProcess.RunAsync("policy", "eval", Write("a.rules", Rules), "--facts", facts, "--on", "2025-06-30");
        Assert.Contains("“已获补助”中有 1 条在评定日 2025-06-30 之后，未计入。", outcome.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(outcome.OutputBytes);
        Assert.Equal("170000.00", json.RootElement[0].GetProperty("amount").GetRawText());
    }

    [Theory]
    [InlineData("--on", "2025年6月", "选项 --on 应是日期，例如 2025-06-30，不能是“2025年6月”。")]
    [InlineData("--clause", "后补住", "里没有条款“后补住”。有：后补助。")]
    public async Task Eval_BadArgument_EndsWithTwo(string option, string value, string message)
    {
        string[] rest = option == "--on" ? [] : ["--on", "2025-06-30"];
        var outcome = await CliProcess.RunAsync(["policy", "eval", Write("a.rules", Rules), "--facts", Write("f.json", "{}"), option, value, .. rest]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_AsText_IsReadBack()
    {
        var first = await CliProcess.RunAsync("policy", "print", Write("a.rules", Rules), "--as", "text");
        var second = await CliProcess.RunAsync("policy", "print", Write("b.rules", first.Output), "--as", "text");
        Assert.Equal((0, first.Output), (second.ExitCode, second.Output));
    }

    [Theory]
    [InlineData("table", "| 上限（每年） | 20万元 |")]
    [InlineData("sentence", "后补助：满足以下条件的适用：强度不低于5%。")]
    public async Task Print_InWords_SaysTheClause(string form, string expected)
    {
        var outcome = await CliProcess.RunAsync("policy", "print", Write("a.rules", Rules), "--as", form);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains(expected, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_ListsFactsWithTypeAndPeriod()
    {
        var outcome = await CliProcess.RunAsync("policy", "schema");
        Assert.Equal(0, outcome.ExitCode);
        var lines = outcome.Output.Split('\n');
        Assert.Equal("name,type,period,definition,source", lines[0]);
        Assert.Contains("企业.研发费用,金额（万元）,年,研究开发费用，按认定口径归集,企业库", lines);
        Assert.Contains(lines, l => l.StartsWith("已获补助.金额,金额,", StringComparison.Ordinal));
    }

    private string Write(string name, string text) => _folder.Write(name, Encoding.UTF8.GetBytes(text));
}
