namespace Chuangpu.Rules.Tests;

public sealed class RuleHelpTests
{
    [Fact]
    public void Documentation_Always_NamesEveryFunctionAndKeyword()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Chuangpu.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        var text = File.ReadAllText(Path.Combine(folder, "docs/rules-language.md"));
        Assert.All(RuleHelp.Functions.SelectMany(f => f.OtherNames.Prepend(f.Name)).Concat(RuleHelp.Keywords), name => Assert.Contains(name, text));
    }

    [Fact]
    public void Periods_Offered_CanBeWritten() =>
        Assert.All(RuleHelp.Periods, period => Assert.True(Formula.Read($"平均(企业.系数({period}))", TestFacts.Schema).Succeeded || Formula.Read($"企业.系数({period})", TestFacts.Schema).Succeeded));
}
