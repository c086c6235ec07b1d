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
    private const string Whole = "index";

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
            var root = new JsonPart(json.RootElement);
            var config = Of(root);
            if ((config.Scheme.Fault() ?? config.HeadingTwice()) is { } fault)
            {
                terminal.Say($"文件“{path}”：{fault}。");
                return null;
            }

            if (root.Unread() is { Count: > 0 } unread)
                terminal.Say($"文件“{path}”中没有用到的项：{string.Join('、', unread)}。");
            return config;
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
        var indicators = root.Need("indicators").Items().Select(i => Indicator(i, root.Find("levels") is null)).ToList();
        var aggregations = root.Find("aggregate");
        var (nodes, perLevel) = Levels(root.Find("levels"), indicators);
        var impute = IndexStep.Of(root.Find("impute"), "none");
        var treat = IndexStep.Of(root.Find("treat"), "none");
        var scheme = new IndexScheme(indicators, nodes)
        {
            Imputation = impute.Choose(("none", Imputation.None), ("mean", Imputation.Mean), ("median", Imputation.Median), ("group-mean", Imputation.GroupMean), ("last", Imputation.Last)),
            Treatment = treat.Choose(("none", (bool?)null), ("winsorise-then-log", false), ("winsorise-then-box-cox", true)) is { } byPower
                ? new Treatment(treat.Number("skew", 0) ?? 2, treat.Number("kurtosis", 1) ?? 3.5, Count(treat, treat.Number("maxWinsor", 2) ?? 5)) { ByPower = byPower } : null,
            Normalisation = Normalise(IndexStep.Of(root.Find("normalise"), "minmax"), root.Find("ties")),
            Aggregations = aggregations is { } given ? Aggregate(given) : perLevel,
            LeastShare = root.Find("leastShare") is { } share ? Share(share) : 1,
            LeastKnown = units.Find("leastKnown") is { } known ? Share(known) : 0,
        };
        if (scheme.Imputation == Imputation.Last && units.Find("period") is null)
            throw new JsonPartException("impute", "用上期值（last）须在 units.period 给出时期列");
        var groups = units.Find("groups")?.Texts() ?? [];
        var imputeBy = scheme.Imputation == Imputation.GroupMean ? impute.Text("group", 0) ?? (groups is [var only] ? only : throw new JsonPartException("impute", "用组均值（group-mean）须给出分组的列，如 group-mean(类别)")) : null;
        return new IndexConfig(units.IsText ? units.Text() : units.Need("code").Text(), units.Find("period")?.Text(), groups, imputeBy, TiesOf(root.Find("ties")), scheme);
    }

    // A reader of the results would not know which of two columns is meant.
    private string? HeadingTwice() =>
        new[] { Unit, Period }.OfType<string>().Concat(Groups).Concat(Scheme.Indicators.Select(i => i.Code)).Concat(Scheme.Nodes.Select(n => n.Code)).Concat(["score", "rank"]).Concat(Groups.Select(g => $"rank_{g}"))
            .GroupBy(h => h).FirstOrDefault(g => g.Count() > 1) is { } twice ? $"结果里会有两列“{twice.Key}”，请把指标、节点或单位列换一个名字" : null;

    private static int Count(IndexStep step, double number) =>
        number is >= 0 and <= 1000 && number == Math.Floor(number) ? (int)number : throw new JsonPartException(step.Path, "maxWinsor 应是 0 到 1000 的整数");

    private static double Share(JsonPart part) => part.Number() is var share and >= 0 and <= 1 ? share : throw new JsonPartException(part.Path, "应是 0 到 1 的份额，如 0.8");

    private static IndexIndicator Indicator(JsonPart part, bool alone)
    {
        var direction = part.Find("direction")?.Number() ?? 1;
        if (direction is not (1 or -1))
            throw new JsonPartException($"{part.Path}.direction", "应为 1（越高越好）或 -1（越低越好）");
        return new IndexIndicator(part.Need("code").Text(), (alone ? part.Find("parent") : part.Need("parent"))?.Text() ?? Whole)
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

    // Levels are lists of nodes from the lowest up, or all nodes in one list. Without levels, the parents of the indicators make up the whole.
    private static (List<IndexNode> Nodes, IReadOnlyList<Aggregation> PerLevel) Levels(JsonPart? levels, List<IndexIndicator> indicators)
    {
        var nodes = new List<IndexNode>();
        var aggregations = new List<Aggregation>();
        var items = levels?.Items().ToList() ?? [];
        if (items.Count > 0 && items.All(i => i.Find("code") is not null))
            return (Placed([.. items.Select(i => Node(i, 0))], indicators), [Aggregation.Arithmetic]);
        foreach (var (level, at) in items.Select((l, i) => (l, i + 2)))
        {
            aggregations.Add(level.Find("aggregate") is { } method ? AggregationOf(method) : Aggregation.Arithmetic);
            nodes.AddRange((level.Find("nodes") ?? level).Items().Select(n => Node(n, at)));
        }

        if (nodes.Count == 0)
        {
            var parents = indicators.Select(i => i.Parent).Distinct().ToList();
            nodes.AddRange(parents.Select(p => new IndexNode(p, 2, parents.Count == 1 ? null : Whole)));
            if (parents.Count > 1)
                nodes.Add(new IndexNode(Whole, 3, null));
        }

        return (nodes, aggregations.Count > 0 ? aggregations : [Aggregation.Arithmetic]);
    }

    private static IndexNode Node(JsonPart part, int level)
    {
        // Written by many, and known from the tree.
        part.Find("level");
        return new(part.Need("code").Text(), level, part.Find("parent")?.Text(), part.Find("weight")?.Number() ?? 1) { Aggregation = part.Find("aggregate") is { } method ? AggregationOf(method) : null };
    }

    // The level follows from the tree, however the file numbers it: what indicators belong to is the second. A circle stays without one.
    private static List<IndexNode> Placed(List<IndexNode> nodes, List<IndexIndicator> indicators)
    {
        var at = indicators.Select(i => i.Parent).ToHashSet();
        for (var level = 2; at.Count > 0 && level < nodes.Count + 2; level++)
        {
            nodes = [.. nodes.Select(n => at.Contains(n.Code) ? n with { Level = level } : n)];
            at = [.. nodes.Where(n => n.Level == level).Select(n => n.Parent).OfType<string>()];
        }

        return nodes;
    }

    private static Normalisation Normalise(IndexStep step, JsonPart? ties)
    {
        var method = step.Choose(
            ("minmax", NormalisationMethod.MinMax), ("zscore", NormalisationMethod.ZScore), ("goalposts", NormalisationMethod.Goalposts), ("rank", NormalisationMethod.Rank),
            ("percentile", NormalisationMethod.Percentile), ("distance-to-target", NormalisationMethod.DistanceToTarget), ("reference", NormalisationMethod.Reference),
            ("efficacy", NormalisationMethod.Efficacy), ("step-table", NormalisationMethod.StepTable), ("target-ratio", NormalisationMethod.TargetRatio));
        var usual = new Normalisation(method);
        // A ratio starts at 0: a single number is its cap.
        var isRatio = method is NormalisationMethod.TargetRatio or NormalisationMethod.Reference && step.InOrder.Count < 2;
        var (low, high) = method == NormalisationMethod.ZScore ? ("mean", "sd") : ("lo", "hi");
        var (from, to) = isRatio ? (usual.Low, step.Number("cap", 0) ?? step.Number(high, 0) ?? usual.High) : (step.Number(low, 0) ?? usual.Low, step.Number(high, 1) ?? usual.High);
        if (method == NormalisationMethod.ZScore ? to <= 0 : to <= from)
            throw new JsonPartException("normalise", $"{high} 应大于 {(method == NormalisationMethod.ZScore ? "0" : low)}");
        return usual with
        {
            Low = from,
            High = to,
            SampleDeviation = step.Text("deviation", 2) switch
            {
                null or "sample" => true,
                "population" => false,
                var other => throw new JsonPartException("normalise", $"标准差只能是 sample 或 population，不能是“{other}”"),
            },
            Ties = TiesOf(ties),
        };
    }

    private static IReadOnlyList<Aggregation> Aggregate(JsonPart part) => part.IsText ? [AggregationOf(part)]
        : part.Items().Select(AggregationOf).ToList() is { Count: > 0 } methods ? methods : throw new JsonPartException(part.Path, "列表是空的，请写出每层的方法");

    private static Aggregation AggregationOf(JsonPart part) => part.Choose(
        ("arithmetic", Aggregation.Arithmetic), ("geometric", Aggregation.Geometric), ("harmonic", Aggregation.Harmonic), ("mazziotta-pareto", Aggregation.MazziottaPareto), ("copeland", Aggregation.Copeland));

    private static Ties TiesOf(JsonPart? part) => part?.Choose(("min", Ties.Min), ("mean", Ties.Mean), ("max", Ties.Max)) ?? Ties.Min;
}
