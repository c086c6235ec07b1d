namespace Chuangpu.Reading;

/// <summary>Finds documents a plan promises: 制定《…》, 加快推进《…》修订, 修订某管理办法.</summary>
internal sealed class DocumentReader(PlanPeriod? period, string? title)
{
    private const int LongestTitle = 80;
    private const int LongestGap = 24;

    private static readonly Words Verbs = new(
        "制定", "制订", "出台", "修订", "修改", "编制", "印发", "发布", "起草", "制定出台", "制订出台", "研究制定", "研究出台", "研究制订", "制定实施", "制定印发", "制定发布", "编制发布", "修订完善", "制定完善",
        "修订出台", "修订印发", "编制印发", "编制出台", "草拟", "编写", "推动出台", "出台实施", "编印", "汇编", "修编", "推进出台", "尽快出台", "印发实施", "制修订", "研究编制", "组织编制", "组织制定", "颁布", "颁布实施");

    private static readonly Words Behind = new("修订", "修改", "制定", "编制", "出台", "起草", "修订工作", "立法", "制订", "的修订", "的制定", "的编制");

    private static readonly Words Kinds = new("管理办法", "实施细则", "实施办法", "实施方案", "行动方案", "行动计划", "工作方案", "实施意见", "指导意见", "条例", "暂行办法", "若干措施", "若干政策", "专项规划", "奖励办法", "评估办法", "考核办法", "验收办法", "评价办法", "目录", "管理规定", "建设方案", "发展规划");

    private static readonly Words Vague = new("年度", "相关", "具体", "配套", "有关", "各项", "本级", "相应");

    private static readonly Words PastMarks = new("先后", "已", "陆续", "相继", "了", "曾");

    public IEnumerable<PromisedDocument> Read(Block block)
    {
        var passage = block.Passage!;
        if (block.Section.IsPast || block.IsHeading)
            yield break;
        foreach (var sentence in Sentence.Of(block, Math.Min(block.Mark.Length, passage.Length)))
        {
            if (new TimeFrame(sentence, period) is { IsPast: true })
                continue;
            foreach (var document in Titled(sentence))
                yield return document;
            foreach (var document in Untitled(sentence))
                yield return document;
        }
    }

    /// <summary>Titles in book marks or, for a catalogue, in quotes, with the verb before or behind them.</summary>
    private IEnumerable<PromisedDocument> Titled(Sentence sentence)
    {
        var text = sentence.Text;
        (string Word, int Start)? listVerb = null;
        var listEnd = -1;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text[i] is not ('《' or '“') || Close(text, i, sentence.End) is not (> 0 and var close))
                continue;
            var inner = text[(i + 1)..close];
            var quoted = text[i] == '“';
            var verb = VerbBefore(sentence, i) ?? (listEnd >= 0 && IsJoin(text, listEnd, i) ? listVerb : null);
            if (verb is null && !quoted && Behind.At(text, close + 1, sentence.End) is { } after)
                verb = (after.TrimStart('的').Replace("工作", "", StringComparison.Ordinal), i);
            if (verb is { } found && !IsPlanItself(inner) && (!quoted || Kinds.Before(inner, 0, inner.Length) is not null || inner.EndsWith("清单", StringComparison.Ordinal)))
            {
                yield return Make(sentence, inner, found.Word, found.Start >= Math.Max(listEnd, sentence.Start) ? Math.Min(found.Start, i) : i, close + 1, quoted ? "document.quoted" : "document.title");
                (listVerb, listEnd) = (found, close + 1);
            }
            i = close;
        }
    }

    /// <summary>修订市级科技计划项目管理办法、专项经费管理办法: named without book marks, told by the kind of document.</summary>
    private static IEnumerable<PromisedDocument> Untitled(Sentence sentence)
    {
        var masked = sentence.Masked;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (Verbs.At(masked, i, sentence.End) is not { } verb || IsDone(sentence, i, i + verb.Length))
                continue;
            var end = i + verb.Length;
            while (end < sentence.End && !Boundary.EndsClause(masked[end]))
                end++;
            foreach (var (from, to) in Items(masked, i + verb.Length, end))
            {
                var title = sentence.Text[from..to];
                if (title.Length is > 5 and <= 40 && Kinds.Before(title, 0, title.Length) is { } kind && title.Length > kind.Length + 1
                    && !title.Contains('《', StringComparison.Ordinal) && !title.Contains('的', StringComparison.Ordinal) && Verbs.At(title, 0, title.Length) is null && Vague.At(title, 0, title.Length) is null)
                    yield return Make(sentence, title, verb, i, to, "document.kind");
            }
            i = end;
        }
    }

    private static IEnumerable<(int From, int To)> Items(string masked, int from, int end)
    {
        var start = from;
        for (var i = from; i <= end; i++)
        {
            var joins = i < end && masked[i] is '、' or '和' or '及' && (masked[i] == '、' || Kinds.Before(masked, start, i) is not null);
            if (i < end && !joins)
                continue;
            yield return (start, i);
            start = i + 1;
        }
    }

    private static (string Word, int Start)? VerbBefore(Sentence sentence, int at)
    {
        var masked = sentence.Masked;
        var clause = sentence.ClauseStart(at);
        var start = Verbs.LastIn(masked, Math.Max(clause, at - LongestGap), at, out var verb);
        if (start < 0 || IsDone(sentence, start, start + verb!.Length))
            return null;
        // 制定出台: both verbs belong to it.
        while (Verbs.Before(masked, clause, start) is { } first)
        {
            start -= first.Length;
            verb = first + verb;
        }
        var gap = masked.AsSpan(start + verb.Length, at - start - verb.Length);
        // 根据《…》制定《…》: what stands between may be anything but another clause or a law it follows.
        return (gap.Contains("按照", StringComparison.Ordinal) || gap.Contains("根据", StringComparison.Ordinal) || gap.Contains("落实", StringComparison.Ordinal)) ? null : (verb, start);
    }

    private bool IsPlanItself(string inner) => title is not null && (title.EndsWith(inner, StringComparison.Ordinal) || inner.EndsWith(title, StringComparison.Ordinal));

    private static bool IsDone(Sentence sentence, int start, int end) =>
        PastMarks.Before(sentence.Masked, sentence.Start, start) is not null || (end < sentence.End && sentence.Masked[end] == '了')
        || (start - 3 >= sentence.Start && sentence.Masked.AsSpan(start - 3, 3).Contains('已'));

    private static int Close(string text, int open, int end)
    {
        var mark = text[open] == '《' ? '》' : '”';
        var depth = 0;
        for (var i = open; i < end && i - open <= LongestTitle; i++)
        {
            if (text[i] == text[open])
                depth++;
            else if (text[i] == mark && --depth == 0)
                return i;
        }
        return -1;
    }

    private static bool IsJoin(string text, int from, int to) =>
        to - from <= 2 && text.AsSpan(from, to - from).IndexOfAnyExcept("、和及与，") < 0;

    private static PromisedDocument Make(Sentence sentence, string title, string verb, int start, int end, string rule) =>
        new(title, verb, sentence.Passage.SourceStart(start), sentence.Passage.SourceEnd(end), rule);
}
