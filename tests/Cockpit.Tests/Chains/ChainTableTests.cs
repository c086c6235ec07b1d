using System.Text;
using Chuangpu.Cockpit.Chains;

namespace Chuangpu.Cockpit.Tests.Chains;

public sealed class ChainTableTests
{
    private const string Head = "产业链,环节,上游环节,行业代码,关键词,说明\n";

    [Fact]
    public void Read_AGoodFile_HoldsItsNodesWithCodesCutToTheGroup()
    {
        var table = Read(Head + "储能,材料,,C309,碳材料;石墨,\n储能,电芯,材料,3841、38,电池,基本单元\n").Value;

        Assert.Empty(table.Faults);
        Assert.Equal([("材料", "", "309", "碳材料、石墨"), ("电芯", "材料", "384、38", "电池")], table.Nodes.Select(n => (n.Name, n.Upstream, n.Industries, n.Keywords)));
    }

    [Theory]
    [InlineData("储能,,,384,电池,", "环节", "没有填写")]
    [InlineData(",电芯,,384,电池,", "产业链", "没有填写")]
    [InlineData("储能,电芯,,,,", "关键词", "至少填一项")]
    [InlineData("储能,电芯,,999,电池,", "行业代码", "没有代码为“999”的行业")]
    [InlineData("储能,电芯,材料,384,电池,", "上游环节", "没有名为“材料”的环节")]
    [InlineData("储能,电芯,电芯,384,电池,", "上游环节", "回到自己")]
    [InlineData("储能,甲,乙,384,电池,\n储能,乙,甲,384,电池,", "上游环节", "回到自己")]
    [InlineData("储能,甲,,384,电池,\n储能,甲,,384,电芯,", "环节", "第 2 行已经有了")]
    [InlineData("储能,甲、乙,,384,电池,", "环节", "不能有顿号")]
    public void Read_ABadRow_SaysWhereAndWhatToDo(string rows, string head, string message)
    {
        var faults = Read(Head + rows + "\n").Value.Faults;
        Assert.Contains(faults, f => f.Head == head && f.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("产业链,环节,上游环节\n")]
    [InlineData("名称,数量\n甲,1\n")]
    public void Read_NoFileOfChains_IsRefused(string text) => Assert.False(Read(text).Succeeded);

    [Fact]
    public void Read_TextTooLong_IsAFault() => Assert.Contains(Read($"{Head}储能,{new string('长', 61)},,384,电池,\n").Value.Faults, f => f.Message.Contains("超过 60 个字", StringComparison.Ordinal));

    private static Kernel.Results.Result<ChainTable> Read(string text)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Encoding.UTF8.GetBytes(text));
        return ChainTable.Read(bytes);
    }
}
