using System.Text.Json;
using Chuangpu.Reading.Tests.Samples;
using CsCheck;

namespace Chuangpu.Reading.Tests;

public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "第一章 总则\n", "一、目标\n", "（一）任务。", "1.", "1.2.3 ", "专栏1：方向\n", "——", "# ", "目 录\n", "《", "》", "“", "”", "（", "）", "【责任单位：", "市科技局", "、", "有关市", "会同", "，下同",
        "列第一位者为牵头单位", "达到", "增长", "年均", "分别", "其中", "300家", "5到8所", "1—3个", "10万元", "50%", "2025年", "2020年", "“十四五”", "十五五", "零的突破", "全覆盖", "翻一番", "平均水平",
        "的基础上", "由", "增加到", "给予", "奖励", "最高", "设立", "基金", "\t", "|", "|---|", "\n", "\r\n", "\f", "指标名称\t2020年\t2025年\n", "<table><tr><td rowspan=\"2\">", "</td></tr></table>", "指标\n", "单位\n",
        "2020年\n", "2025年\n", "百分之", "99999999999999999999", "1,000", "1.5.2", "支持", "有限公司", "建设", "项目", "制定", "修订", "〔2022〕3号", "2022年3月1日", "人民政府", "。", "；", "：", "，", "\uD83D", "\uDE00", "\0", "\uFEFF",
        "每", "年", "六大", "基地", "比", "较", "下降到", "以上", "0", "亿", "万", "翻", "番", "各", "第",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    private static readonly Gen<string> Mixed = Piece.Array[0, 60].Select(string.Concat);

    // Char.MinValue to MaxValue: controls, private use and lone surrogates among them.
    private static readonly Gen<string> Random = Gen.Char.Array[0, 200].Select(chars => new string(chars));

    [Fact]
    public void Read_AnyMixOfPieces_ReportsPlacesOfItsText() => Mixed.Sample(Check, iter: 3000);

    [Fact]
    public void Read_AnyCharacters_ReportsPlacesOfItsText() => Random.Sample(Check, iter: 2000);

    [Fact]
    public void Read_SampleWithAnyPieceAnywhere_ReportsPlacesOfItsText()
    {
        var plan = File.ReadAllText(Path.Combine(InventedPlanTests.Folder, "county.txt"));
        Gen.Select(Gen.Int[0, plan.Length], Gen.Int[0, 40], Piece)
            .Sample((at, cut, piece) => Check(plan[..at] + piece + plan[Math.Min(plan.Length, at + cut)..]), iter: 300);
    }

    [Fact]
    public void Read_TheSameTextTwice_GivesTheSame()
    {
        var plan = File.ReadAllText(Path.Combine(InventedPlanTests.Folder, "city.md"));
        Assert.Equal(PlanExtractJson.Serialize(PlanReader.Read(plan)), PlanExtractJson.Serialize(PlanReader.Read(plan)));
    }

    /// <summary>Work that grew with the square of the length would take minutes here; linear work takes a second or two.</summary>
    [Theory]
    [InlineData("1家")]
    [InlineData("（")]
    [InlineData("“")]
    [InlineData("达到")]
    [InlineData("\t1")]
    [InlineData("一、")]
    [InlineData("|")]
    [InlineData("给予10万元、")]
    [InlineData("《制定》")]
    [InlineData("支持有限公司")]
    [InlineData("2025年")]
    [InlineData("<td>1")]
    [InlineData("1\n")]
    [InlineData("指标\n")]
    [InlineData("（一）任务。\n")]
    [InlineData("指标\t2025年\n")]
    [InlineData("责任单位：市科技局、")]
    public async Task Read_HugeRepetition_Ends(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 120_000 / piece.Length));
        // A minute is a thousand times what linear work takes; past it the await throws.
        var read = await Task.Run(() => PlanReader.Read(text), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Places.AssertInside(read, text);
    }

    private static void Check(string text)
    {
        var extract = PlanReader.Read(text);
        Places.AssertInside(extract, text);
        using var json = JsonDocument.Parse(PlanExtractJson.Serialize(extract));
        Assert.Equal(PlanExtract.SchemaName, json.RootElement.GetProperty("schema").GetString());
    }
}
