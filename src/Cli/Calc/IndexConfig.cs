using System.Text.Json;
using Chuangpu.Cli.Plans;
using Chuangpu.Statistics.CompositeIndex;

namespace Chuangpu.Cli.Calc;

/// <summary>CONFIG.json of calc index: which columns are what, the tree, and the method of each step.</summary>
/// <param name="Unit">The column of the units' codes.</param>
/// <param name="Period">The column of periods, each of which is an index of its own; or null.</param>
/// <param name="Groups">The columns units are ranked within.</param>
/// <param name="ImputeBy">The column whose groups fill missing values; or null.</param>
/// <param name="Ties">Which rank equal scores get.</param>
/// <param name="Scheme">The tree and the methods.</param>
internal sealed record IndexConfig(string Unit, string? Period, IReadOnlyList<string> Groups, string? ImputeBy, Ties Ties, IndexScheme Scheme)
{
    /// <summary>The columns the data must have.</summary>
    public string[] Columns =>
    [
        .. new[] { Unit, Period, ImputeBy }.OfType<string>().Concat(Groups)
            .Concat(Scheme.Indicators.SelectMany(i => new[] { i.Code, i.Denominator }).OfType<string>()).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Reads it; null when something is wrong, which is said with its place.</summary>
    public static IndexConfig? Read(string path, Terminal terminal)
    {
        using var content = PlanFile.Open(path, out var failure);
        if (content is null)
        {
            terminal.Say(failure!.Message);
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(content, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var config = Of(new JsonPart(json.RootElement, ""));
            if (config.Scheme.Fault() is not { } fault)
                return config;
            terminal.Say($"文件“{path}”：{fault}。");
        }
        catch (JsonException e)
        {
            terminal.Say($"文件“{path}”{(e.LineNumber is { } line ? $"第 {line + 1} 行第 {e.BytePositionInLine + 1} 列" : "")}：不是正确的 JSON，请检查引号、逗号和括号。");
        }
        catch (JsonPartException e)
        {
            terminal.Say($"文件“{path}”的 {e.Message}。");
        }

        return null;
    }

    private static IndexConfig Of(JsonPart root)
    {
        var units = root.Need("units");
        var indicators = root.Need("indicators").Items().Select(Indicator).ToList();
        var aggregations = root.Find("aggregate");
        var (nodes, perLevel) = Levels(root.Find("levels"), indicators);
        var impute = IndexStep.Of(root.Find("impute"), "none");
        var treat = IndexStep.Of(root.Find("treat"), "none");
        var scheme = new IndexScheme(indicators, nodes)
        {
            Imputation = impute.Choose(("none", Imputation.None), ("mean", Imputation.Mean), ("median", Imputation.Median), ("group-mean", Imputation.GroupMean), ("last", Imputation.Last)),
            Treatment = treat.Choose(("none", false), ("winsorise-then-log", true))
                ? new Treatment(treat.Number("skew", 0) ?? 2, treat.Number("kurtosis", 1) ?? 3.5, (int)(treat.Number("maxWinsor", 2) ?? 5)) : null,
            Normalisation = Normalise(IndexStep.Of(root.Find("normalise"), "minmax"), root.Find("ties")),
            Aggregations = aggregations is { } given ? Aggregate(given) : perLevel,
            LeastShare = root.Find("leastShare")?.Number() ?? 1,
        };
        if (scheme.Imputation == Imputation.Last && units.Find("period") is null)
            throw new JsonPartException("impute", "用上期值（last）须在 units.period 给出时期列");
        return new IndexConfig(
            units.IsText ? units.Text() : units.Need("code").Text(), units.Find("period")?.Text(), units.Find("groups")?.Texts() ?? [],
            scheme.Imputation == Imputation.GroupMean ? impute.Text("group", 0) : null, TiesOf(root.Find("ties")), scheme);
    }

    private static IndexIndicator Indicator(JsonPart part)
    {
        var direction = part.Find("direction")?.Number() ?? 1;
        if (direction is not (1 or -1))
            throw new JsonPartException($"{part.Path}.direction", "应为 1（越高越好）或 -1（越低越好）");
        return new IndexIndicator(part.Need("code").Text(), part.Need("parent").Text())
        {
            HigherIsBetter = direction == 1,
            Weight = part.Find("weight")?.Number() ?? 1,
            Denominator = part.Find("denominator")?.Text(),
            Goalposts = part.Find("goalposts") is { } posts ? Two(posts) : null,
            Logarithmic = part.Find("log")?.YesNo() ?? false,
            Target = part.Find("target")?.Number(),
            Steps = part.Find("steps") is { } steps ? [.. steps.Items().Select(Two)] : [],
        };
    }

    private static (double, double) Two(JsonPart part) => part.Items().ToList() is [var first, var second]
        ? (first.Number(), second.Number()) : throw new JsonPartException(part.Path, "应是两个数，如 [20, 85]");

    // Without levels, the parents of the indicators make up the whole.
    private static (List<IndexNode> Nodes, IReadOnlyList<Aggregation> PerLevel) Levels(JsonPart? levels, List<IndexIndicator> indicators)
    {
        var nodes = new List<IndexNode>();
        var aggregations = new List<Aggregation>();
        foreach (var (level, at) in levels?.Items().Select((l, i) => (l, i + 2)) ?? [])
        {
            aggregations.Add(level.Find("aggregate") is { } method ? AggregationOf(method) : Aggregation.Arithmetic);
            nodes.AddRange((level.Find("nodes") ?? level).Items().Select(n => new IndexNode(n.Need("code").Text(), at, n.Find("parent")?.Text(), n.Find("weight")?.Number() ?? 1)));
        }

        if (nodes.Count == 0)
        {
            var parents = indicators.Select(i => i.Parent).Distinct().ToList();
            nodes.AddRange(parents.Select(p => new IndexNode(p, 2, parents.Count == 1 ? null : "index")));
            if (parents.Count > 1)
                nodes.Add(new IndexNode("index", 3, null));
        }

        return (nodes, aggregations.Count > 0 ? aggregations : [Aggregation.Arithmetic]);
    }

    private static Normalisation Normalise(IndexStep step, JsonPart? ties)
    {
        var method = step.Choose(
            ("minmax", NormalisationMethod.MinMax), ("zscore", NormalisationMethod.ZScore), ("goalposts", NormalisationMethod.Goalposts), ("rank", NormalisationMethod.Rank),
            ("percentile", NormalisationMethod.Percentile), ("distance-to-target", NormalisationMethod.DistanceToTarget), ("reference", NormalisationMethod.Reference),
            ("efficacy", NormalisationMethod.Efficacy), ("step-table", NormalisationMethod.StepTable), ("target-ratio", NormalisationMethod.TargetRatio));
        var usual = new Normalisation(method);
        var (low, high) = method == NormalisationMethod.ZScore ? ("mean", "sd") : ("lo", "hi");
        return usual with
        {
            Low = step.Number(low, 0) ?? usual.Low,
            High = step.Number(high, 1) ?? usual.High,
            SampleDeviation = step.Text("deviation", 2) switch
            {
                null or "sample" => true,
                "population" => false,
                var other => throw new JsonPartException("normalise", $"标准差只能是 sample 或 population，不能是“{other}”"),
            },
            Ties = TiesOf(ties),
        };
    }

    private static IReadOnlyList<Aggregation> Aggregate(JsonPart part) => part.IsText ? [AggregationOf(part)] : [.. part.Items().Select(AggregationOf)];

    private static Aggregation AggregationOf(JsonPart part) => part.Choose(
        ("arithmetic", Aggregation.Arithmetic), ("geometric", Aggregation.Geometric), ("harmonic", Aggregation.Harmonic), ("mazziotta-pareto", Aggregation.MazziottaPareto), ("copeland", Aggregation.Copeland));

    private static Ties TiesOf(JsonPart? part) => part?.Choose(("min", Ties.Min), ("mean", Ties.Mean), ("max", Ties.Max)) ?? Ties.Min;
}
