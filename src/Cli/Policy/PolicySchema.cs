using System.CommandLine;
using Chuangpu.Cli.Calc;
using Chuangpu.Platform;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;

namespace Chuangpu.Cli.Policy;

/// <summary>policy schema: the facts a clause may name, with type, definition, source and period; a field of a list on a line of its own.</summary>
internal static class PolicySchema
{
    public static Command Create(Terminal terminal)
    {
        var format = CalcOptions.Format();
        var command = new Command("schema", "列出条款可以引用的事实：名称、类型、期间、口径、来源") { format };
        command.SetAction(parsed =>
        {
            var facts = PlatformModules.Facts.Facts.Concat(ClauseSchema.Facts);
            new ResultTable(["name", "type", "period", "definition", "source"], facts.SelectMany(Rows)).Write(parsed.GetRequiredValue(format), terminal.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<IReadOnlyList<ResultCell>> Rows(Fact fact)
    {
        yield return Row(fact.Name, fact);
        if (fact.Type is not RuleType.RecordsType { Shape: var shape })
            yield break;
        foreach (var field in shape.Fields)
            yield return Row($"{fact.Name}.{field.Name}", field);
    }

    private static IReadOnlyList<ResultCell> Row(string name, Fact fact) =>
        [ResultCell.Of(name), ResultCell.Of(fact.Type.ToString()!), ResultCell.Of(Period(fact.Grain)), ResultCell.Of(fact.Definition), ResultCell.Of(fact.Source)];

    private static string Period(Grain? grain) => grain switch
    {
        Grain.Year => "年",
        Grain.Quarter => "季",
        Grain.Month => "月",
        _ => "",
    };
}
