namespace Chuangpu.Plans.Import;

/// <summary>
/// Compares what a new version says with what the register holds. Findings and items of a kind are paired by likeness of
/// name, helped by a common section and unit, the likest first, each used once.
/// </summary>
internal static class VersionDifference
{
    // Tried on names of goals with a word added or dropped: 0.55 keeps those together and 市级 and 省级 namesakes of different goals apart.
    private const double Alike = 0.55;

    /// <summary>The findings with their differences, then one for each item that is gone.</summary>
    /// <param name="findings">As read, in order.</param>
    /// <param name="items">What the register holds of the plan.</param>
    /// <param name="importId">The import.</param>
    /// <param name="at">The time of pre-acceptance (UTC).</param>
    public static IReadOnlyList<Finding> Compare(IReadOnlyList<Finding> findings, IReadOnlyList<PlanItem> items, Guid importId, DateTime at)
    {
        var pairs = Pair(findings, items);
        var compared = findings.Select(f => pairs.TryGetValue(f, out var item) ? Matched(f, item, at) : With(f, Difference.New, null, null, at)).ToList();
        var matched = pairs.Values.ToHashSet();
        return [.. compared, .. items.Where(i => !matched.Contains(i)).Select(i => Gone(i, importId))];
    }

    /// <summary>How alike two names are: the share of letter pairs they have in common (Dice), 0 to 1.</summary>
    public static double Likeness(string a, string b)
    {
        return Likeness(a, Pairs(a), b, Pairs(b));
    }

    private static double Likeness(string a, HashSet<(char, char)> first, string b, HashSet<(char, char)> second)
    {
        if (first.Count == 0 || second.Count == 0)
        {
            return a == b ? 1 : 0;
        }

        return 2.0 * first.Count(second.Contains) / (first.Count + second.Count);
    }

    /// <summary>A finding for an item that a new version does not say any more.</summary>
    public static Finding Gone(PlanItem item, Guid importId)
    {
        var data = ItemFields.Of(item).Write();
        return new Finding
        {
            ImportId = importId,
            Kind = PlanItems.KindOf(item),
            Data = data,
            Original = data,
            Start = 0,
            End = 0,
            Section = item.Place.Section,
            Rule = item.Place.Rule,
            Difference = Difference.Gone,
            ItemId = item.Id,
        };
    }

    private static Dictionary<Finding, PlanItem> Pair(IReadOnlyList<Finding> findings, IReadOnlyList<PlanItem> items)
    {
        var candidates = new List<(double Score, int Order, Finding Finding, PlanItem Item)>();
        foreach (var kind in Enum.GetValues<ItemKind>())
        {
            var ofItems = items.Where(i => PlanItems.KindOf(i) == kind).Select(i => new Side(ItemFields.Of(i), i.Place.Section, i)).ToList();
            foreach (var finding in findings.Where(f => f.Kind == kind))
            {
                var side = new Side(finding.Fields, finding.Section, null);
                candidates.AddRange(ofItems.Select(i => (Score(side, i), candidates.Count, finding, i.Item!)).Where(c => c.Item1 >= Alike));
            }
        }

        var pairs = new Dictionary<Finding, PlanItem>();
        var used = new HashSet<PlanItem>();
        foreach (var (_, _, finding, item) in candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Order))
        {
            if (!pairs.ContainsKey(finding) && used.Add(item))
            {
                pairs.Add(finding, item);
            }
        }

        return pairs;
    }

    private static double Score(Side found, Side held)
    {
        var score = Likeness(found.Fields.Heading, found.Letters, held.Fields.Heading, held.Letters);
        if (score < Alike)
        {
            return 0;
        }

        // Namesakes are told apart by what surrounds them.
        score += found.Section == held.Section ? 0.1 : 0;
        score += (found.Fields, held.Fields) is (GoalFields a, GoalFields b) && a.Unit == b.Unit && a.Operator == b.Operator ? 0.1 : 0;
        return score + (found.Fields.Over(held.Fields).Write() == held.Fields.Write() ? 0.3 : 0);
    }

    private static Finding Matched(Finding finding, PlanItem item, DateTime at)
    {
        var held = ItemFields.Of(item);
        var full = finding.Fields.Over(held).Write();
        return With(finding, full == held.Write() ? Difference.Same : Difference.Changed, item.Id, full, at);
    }

    private static Finding With(Finding f, Difference difference, Guid? item, string? data, DateTime at) => new()
    {
        Id = f.Id,
        ImportId = f.ImportId,
        Kind = f.Kind,
        Data = data ?? f.Data,
        Original = data ?? f.Original,
        Start = f.Start,
        End = f.End,
        Section = f.Section,
        Rule = f.Rule,
        Difference = difference,
        ItemId = item,
        // What stays as it was has been accepted before; nobody need do it again.
        Decision = difference == Difference.Same ? FindingDecision.Accepted : FindingDecision.Pending,
        DecidedAt = difference == Difference.Same ? at : null,
    };

    private static HashSet<(char, char)> Pairs(string name)
    {
        var letters = name.Where(char.IsLetterOrDigit).ToArray();
        return [.. letters.Zip(letters.Skip(1))];
    }

    private sealed record Side(FindingFields Fields, string Section, PlanItem? Item)
    {
        public HashSet<(char, char)> Letters { get; } = Pairs(Fields.Heading);
    }
}
