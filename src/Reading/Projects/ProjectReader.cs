namespace Chuangpu.Reading;

/// <summary>
/// Finds named projects: numbered items under a heading for projects, 支持甲公司建设…, 推进“…”建设, items of a box's list.
/// </summary>
internal sealed class ProjectReader(PlanPeriod? period)
{
    private const int LongestName = 70;
    private const int LongestClause = 200;
    private const int ShortestName = 5;

    // 创新平台类项目 is a class of projects, not one.
    private static readonly Words Classes = new("类项目", "类工程", "类", "方面", "领域", "专项行动");

    private static readonly Words Supports = new("支持", "依托", "由", "鼓励", "推动", "推进", "引导", "发挥");

    private static readonly Words Deeds = new("建设", "组建", "牵头组建", "创建", "打造", "开展", "实施", "申报", "承担", "研发", "突破", "启动", "建成", "设立", "成立", "争创", "联合组建", "攻关", "扩建", "牵头建设", "合作建设", "共建", "培育建设", "建立");

    private static readonly Words Movers = new(
        "推进", "加快推进", "加快", "推动", "重点推进", "支持", "加快建设", "建设", "实施", "组建", "启动", "重点抓好", "抓好", "争创", "积极推进", "扎实推进", "高质量推进", "高标准建设", "启动建设", "新建", "谋划建设", "加快推动", "大力推进", "全力推进",
        "高水平建设", "推动建设");

    public IEnumerable<NamedProject> Read(Block block)
    {
        var passage = block.Passage!;
        if (block.Section.IsPast)
            yield break;
        if (ListItem(block) is { } item)
        {
            yield return item;
            yield break;
        }
        if (block.IsHeading)
            yield break;
        foreach (var sentence in Sentence.Of(block, Math.Min(block.Mark.Length, passage.Length)))
        {
            if (new TimeFrame(sentence, period).IsPast)
                continue;
            for (var start = sentence.Start; start < sentence.End;)
            {
                var end = sentence.ClauseEnd(start);
                foreach (var project in Clause(block, start, end))
                    yield return project;
                start = end + 1;
            }
        }
    }

    /// <summary>The rows of a table of projects.</summary>
    public static IEnumerable<NamedProject> Read(PlanTable table, Section section)
    {
        TableColumns? columns = null;
        foreach (var row in table.Rows)
        {
            var kinds = TableColumns.Read(row, null);
            if (columns is null)
            {
                columns = kinds is { IsProjects: true, IsIndicators: false } ? kinds : null;
                continue;
            }
            if (row.Cells.Count != columns.Kinds.Count)
                continue;
            var name = string.Concat(row.Cells.Where((_, i) => columns.Kinds[i] == ColumnKind.Project).Select(c => c.Text));
            var (start, end) = row.Span;
            if (name.Length >= ShortestName && end > start)
                yield return new NamedProject(
                    name, [.. row.Cells.Where((_, i) => columns.Kinds[i] == ColumnKind.Actor).SelectMany(c => UnitNames.Split(c.Text))], null, start, end, section.Path, "project.table");
        }
    }

    /// <summary>1、精密铸件产品研究开发：… under 组织实施重点科技项目.</summary>
    private static NamedProject? ListItem(Block block)
    {
        var passage = block.Passage!;
        if (block.Mark.Rank is not (HeadingRank.Arabic or HeadingRank.ArabicBracket or HeadingRank.Bracket or HeadingRank.Circled or HeadingRank.Comma))
            return null;
        // The item's own run-in heading is its section; what counts is the heading above.
        var above = block.Section.Title.Length > 0 && passage.Text.StartsWith(block.Section.Title, StringComparison.Ordinal) ? block.Section.Parent : block.Section;
        if (above is not { IsProjects: true })
            return null;
        var from = block.Mark.Length;
        var end = from;
        while (end < passage.Length && !Boundary.EndsSentence(passage.Masked[end]) && passage.Masked[end] != '：')
            end++;
        var name = passage.Text[from..end].Trim();
        return name.Length is >= ShortestName and <= LongestName && Classes.Before(name, 0, name.Length) is null
            ? new NamedProject(name, [], null, passage.SourceStart(0), passage.SourceEnd(end), above.Path, "project.item")
            : null;
    }

    private static IEnumerable<NamedProject> Clause(Block block, int start, int end)
    {
        var text = block.Passage!.Text;
        if (end - start > LongestClause)
            yield break;
        if (WithActor(block, start, end) is { } found)
        {
            yield return found;
            yield break;
        }
        if (Movers.At(block.Passage.Masked, start, end) is not { } mover)
            yield break;
        foreach (var name in ProjectNames.In(text[(start + mover.Length)..end], block.Section.InProjects).Where(n => mover is not ("支持" or "推动") || !ActorNames.In(n, 0, n.Length).Contains(n)))
            yield return Make(block, name, [.. ActorNames.In(name, 0, name.Length).Where(a => a.Length < name.Length && name.StartsWith(a, StringComparison.Ordinal))], mover, start, end, "project.named");
    }

    /// <summary>支持甲公司（与乙大学）建设…: the deed is the first verb behind a name of its own.</summary>
    private static NamedProject? WithActor(Block block, int start, int end)
    {
        var masked = block.Passage!.Masked;
        if (Supports.At(masked, start, end) is not { } support)
            return null;
        var from = start + support.Length;
        for (var deed = Deeds.FirstIn(masked, from, end, out var verb); deed > 0; deed = Deeds.FirstIn(masked, deed + verb!.Length, end, out verb))
        {
            var actors = ActorNames.In(block.Passage.Text, from, deed);
            // 研发机构 is no deed, and 甲研发有限公司 is still the name.
            if (actors.Count == 0 || (verb == "研发" && GoalVerbs.FirstBuild(masked, deed, deed + 2, out _) != deed))
                continue;
            var name = ProjectNames.One(block.Passage.Text[(deed + verb!.Length)..end]);
            return name is null ? null : Make(block, name, actors, verb, start, end, "project.actor");
        }
        return null;
    }

    private static NamedProject Make(Block block, string name, IReadOnlyList<string> actors, string verb, int start, int end, string rule) =>
        new(name, actors, verb, block.Passage!.SourceStart(start), block.Passage.SourceEnd(end), block.Section.Path, rule);
}
