using System.CommandLine;
using System.Globalization;
using Chuangpu.Statistics.CompositeIndex;

namespace Chuangpu.Cli.Calc;

/// <summary>calc index CONFIG.json DATA.csv: a composite index, each unit with every node of the tree, its score and its ranks; or one stage of the indicators.</summary>
internal static class CalcIndex
{
    private const int MostNamed = 10;

    private enum Stage
    {
        Denominated,
        Imputed,
        Treated,
        Normalised,
        Aggregated,
    }

    public static Command Create(Terminal terminal)
    {
        var config = new Argument<string>("CONFIG") { Description = "JSON 文件：units、indicators、levels 及各步的方法（impute、treat、normalise、aggregate）" };
        var file = new Argument<string>("FILE") { Description = "CSV 文件（UTF-8，首行为列名）：每个单位一行，列由 CONFIG 指定；空表示缺失" };
        var stage = CalcOptions.Choice("--stage", "只输出一步的结果：denominated（除以分母）、imputed（补缺）、treated（处理异常）、normalised（标准化）或 aggregated（默认，全部节点、得分和位次）", Stage.Aggregated,
            ("denominated", Stage.Denominated), ("imputed", Stage.Imputed), ("treated", Stage.Treated), ("normalised", Stage.Normalised), ("aggregated", Stage.Aggregated));
        var format = CalcOptions.Format();
        var command = new Command("index", "合成指数：按 CONFIG 的指标树和方法，输出各单位每个节点的得分和位次") { config, file, stage, format };
        command.SetAction(parsed => IndexConfig.Read(parsed.GetRequiredValue(config), terminal) is { } read
            ? Run(read, parsed.GetRequiredValue(file), parsed.GetRequiredValue(stage), parsed.GetRequiredValue(format), terminal) : ExitCode.BadFile);
        return command;
    }

    private static int Run(IndexConfig config, string path, Stage stage, ResultFormat format, Terminal terminal) => CsvTable.Run(path, config.Columns, terminal, (table, problems) =>
    {
        var periods = table.Rows.GroupBy(r => config.Period is { } period ? r.Name(period) : "").OrderBy(g => g.Key, NumbersFirst).ToList();
        var rows = new List<IReadOnlyList<ResultCell>>();
        var unscored = new List<string>();
        (string[] Units, IndexResult Result)? before = null;
        foreach (var period in periods)
        {
            List<CsvRow> units = [.. period];
            var codes = Codes(config, units);
            var data = new IndexData(units.Count, Columns(config, units))
            {
                Groups = config.ImputeBy is { } group ? [.. units.Select(u => u.Name(group))] : null,
                Before = before is var (earlier, last) ? last.Imputed.ToDictionary(c => c.Key, c => Align(codes, earlier, c.Value)) : null,
            };
            // Faulty numbers would make nonsense of all other units too.
            if (problems.Count > 0)
                continue;
            var result = CompositeIndexMethod.Compute(config.Scheme, data);
            before = (codes, result);
            rows.AddRange(Rows(config, stage, units, result));
            unscored.AddRange(codes.Where((_, u) => !double.IsFinite(result.Score[u])));
        }

        if (table.Rows.Count == 0)
            problems.Add(new CsvProblem(null, null, "没有数据行"));
        else if (stage == Stage.Aggregated && problems.Count == 0 && unscored.Count > 0)
            terminal.Say($"没有得分的有 {unscored.Count} 行：{string.Join('、', unscored.Take(MostNamed))}{(unscored.Count > MostNamed ? "等" : "")}。缺数据超过 leastShare 或 leastKnown 所许，或几何、调和平均遇到负分。");

        return () => new ResultTable(Headings(config, stage), rows).Write(format, terminal.Output);
    });

    private static Comparer<string> NumbersFirst { get; } = Comparer<string>.Create((a, b) =>
        decimal.TryParse(a, CultureInfo.InvariantCulture, out var x) && decimal.TryParse(b, CultureInfo.InvariantCulture, out var y) ? x.CompareTo(y) : string.CompareOrdinal(a, b));

    private static string[] Codes(IndexConfig config, List<CsvRow> units)
    {
        var seen = new Dictionary<string, int>();
        foreach (var row in units)
        {
            if (!seen.TryAdd(row.Name(config.Unit), row.Line))
                row.Report(config.Unit, $"“{row.Text(config.Unit)}”已在第 {seen[row.Text(config.Unit)]} 行出现，一个单位{(config.Period is null ? "" : "一个时期")}只能有一行");
        }

        return [.. units.Select(u => u.Text(config.Unit))];
    }

    private static Dictionary<string, double[]> Columns(IndexConfig config, List<CsvRow> units) =>
        config.Scheme.Indicators.SelectMany(i => new[] { i.Code, i.Denominator }).OfType<string>().Distinct()
            .ToDictionary(c => c, c => units.Select(u => u.Number(c) ?? double.NaN).ToArray());

    private static double[] Align(string[] codes, string[] earlier, double[] values)
    {
        var index = earlier.Select((c, i) => (c, i)).ToDictionary(x => x.c, x => x.i);
        return Array.ConvertAll(codes, c => index.TryGetValue(c, out var i) ? values[i] : double.NaN);
    }

    private static IReadOnlyList<string> Headings(IndexConfig config, Stage stage) =>
    [
        config.Unit, .. config.Period is { } period ? [period] : Array.Empty<string>(), .. config.Groups, .. config.Scheme.Indicators.Select(i => i.Code),
        .. stage != Stage.Aggregated ? [] : config.Scheme.Nodes.Select(n => n.Code).Append("score").Append("rank").Concat(config.Groups.Select(g => $"rank_{g}")),
    ];

    private static IEnumerable<IReadOnlyList<ResultCell>> Rows(IndexConfig config, Stage stage, List<CsvRow> units, IndexResult result)
    {
        var columns = stage switch { Stage.Denominated => result.Denominated, Stage.Imputed => result.Imputed, Stage.Treated => result.Treated, _ => result.Normalised };
        var ranks = stage == Stage.Aggregated ? config.Groups.Select(g => result.RankWithin([.. units.Select(u => u.Text(g))], config.Ties)).Prepend(result.Rank(config.Ties)).ToList() : [];
        return units.Select((row, u) => (IReadOnlyList<ResultCell>)
        [
            ResultCell.Of(row.Text(config.Unit)), .. config.Period is { } period ? [ResultCell.Of(row.Text(period))] : Array.Empty<ResultCell>(),
            .. config.Groups.Select(g => ResultCell.Of(row.Text(g))), .. config.Scheme.Indicators.Select(i => Number(columns[i.Code][u])),
            .. stage != Stage.Aggregated ? [] : config.Scheme.Nodes.Select(n => Number(result.Scores[n.Code][u])).Append(Number(result.Score[u])).Concat(ranks.Select(r => Number(r[u]))),
        ]);
    }

    private static ResultCell Number(double value) => ResultCell.Of(double.IsFinite(value) ? value : null);
}
