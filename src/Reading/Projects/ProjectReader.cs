namespace Chuangpu.Reading;

/// <summary>
/// Finds named projects: numbered items under a heading for projects, 支持甲公司建设…, 推进“…”建设, items of a box's list.
/// </summary>
internal sealed class ProjectReader(PlanPeriod? period)
{
    private const int LongestName = 70;
    private const int ShortestName = 5;

    private static readonly Words Supports = new("支持", "依托", "由", "鼓励", "推动", "推进", "引导", "发挥");

    private static readonly Words Deeds = new("建设", "组建", "牵头组建", "建立", "创建", "打造", "开展", "实施", "申报", "承担", "研发", "突破", "启动", "建成", "设立", "成立", "争创", "联合组建", "攻关", "扩建", "牵头建设", "合作建设", "共建", "培育建设");

    private static readonly Words Movers = new("推进", "加快推进", "加快", "推动", "加强", "重点推进", "支持", "加快建设", "建设", "实施", "组建", "打造", "启动", "重点抓好", "抓好", "争创", "积极推进", "扎实推进", "高质量推进", "高标准建设", "启动建设", "新建", "谋划", "加快推动");

    private static readonly Words ProjectEnds = new(
        "项目", "工程", "基地", "实验室", "研究院", "中心", "产业园", "平台", "示范区", "园区", "科技城", "创新城", "大市场", "研究所", "联盟", "装置", "示范工程", "产业链", "试验场", "生产线", "众创空间", "孵化器", "智创城", "加速器",
        "科技园", "示范园", "示范基地", "创新港", "科学城", "集聚区", "先导区", "大科学装置", "院士工作站", "博士后工作站", "星创天地", "数据库", "大楼", "综合体");

    private static readonly Words Generals = new("一批", "一个", "若干", "各类", "重大", "创新平台", "平台", "基地", "中心", "项目", "更多", "各级", "一系列", "高水平", "多种", "一流");

    private static readonly Words Trailers = new("建设", "项目建设", "等项目", "项目", "等", "的建设", "工作", "等重大项目", "等重点项目");

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
                if (Clause(block, start, end) is { } project)
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
        return name.Length is >= ShortestName and <= LongestName
            ? new NamedProject(name, ActorNames.In(passage.Text, end, Math.Min(passage.Length, end + 120)), null, passage.SourceStart(0), passage.SourceEnd(end), above.Path, "project.item")
            : null;
    }

    private static NamedProject? Clause(Block block, int start, int end)
    {
        var passage = block.Passage!;
        var masked = passage.Masked;
        if (end - start > 200)
            return null;
        if (Supports.At(masked, start, end) is { } support)
        {
            var deed = Deeds.FirstIn(masked, start + support.Length, end, out var verb);
            if (deed > 0)
            {
                var actors = ActorNames.In(passage.Text, start + support.Length, deed);
                var name = Name(passage.Text[(deed + verb!.Length)..end]);
                if (actors.Count > 0 && name is not null)
                    return Make(block, name, actors, verb, start, end, "project.actor");
            }
        }
        if (Movers.At(masked, start, end) is { } mover)
        {
            var name = Name(passage.Text[(start + mover.Length)..end]);
            if (name is not null && IsNamed(name))
                return Make(block, name, ActorNames.In(passage.Text, start + mover.Length, end).Where(a => !a.Equals(name, StringComparison.Ordinal)).ToList(), mover, start, end, "project.named");
        }
        return null;
    }

    /// <summary>The project's name without 建设, 等项目 behind it; null when it is only a kind of thing.</summary>
    private static string? Name(string text)
    {
        var name = text.Trim('，', '。', '；', ' ', '、');
        while (Trailers.Before(name, 0, name.Length) is { } tail && name.Length > tail.Length + ShortestName && !(tail == "项目" && name.Length < 14))
            name = name[..^tail.Length];
        name = name.Trim();
        return name.Length is < ShortestName or > LongestName || Generals.At(name, 0, name.Length) is not null || name.Contains("一批", StringComparison.Ordinal) ? null : name;
    }

    /// <summary>It stands in quotes, or names a place or a unit and ends like a project.</summary>
    private static bool IsNamed(string name)
    {
        var quoted = name[0] == '“' && name.Contains('”', StringComparison.Ordinal);
        var ended = ProjectEnds.Before(name, 0, name.Length) is not null;
        return quoted || (ended && (RegionRegister.Names(name) || ActorNames.In(name, 0, name.Length).Count > 0));
    }

    private static NamedProject Make(Block block, string name, IReadOnlyList<string> actors, string verb, int start, int end, string rule) =>
        new(name, actors, verb, block.Passage!.SourceStart(start), block.Passage.SourceEnd(end), block.Section.Path, rule);
}
