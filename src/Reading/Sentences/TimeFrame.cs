namespace Chuangpu.Reading;

/// <summary>What a sentence says about time: which year a place in it is about, and whether it tells of the past.</summary>
internal sealed class TimeFrame
{
    private static readonly Words PastMarks = new("五年来", "以来", "截至", "截止", "目前", "先后", "已经", "近年来", "多年来", "当前", "过去", "去年", "今年以来", "几年来");

    private static readonly Words Against = new("比", "较", "与", "从", "由", "自", "在", "以");

    private static readonly Words Until = new("截至", "截止", "截止到", "截至到");

    private readonly List<(int At, int Year, bool Base)> mentions = [];

    // Years something is compared with (比2020年增长): they say nothing of the clauses behind them.
    private readonly HashSet<int> compared = [];

    public TimeFrame(Sentence sentence, PlanPeriod? period)
    {
        ReadYears(sentence, period);
        mentions.Sort();
        compared.UnionWith(mentions.Where(m => IsCompared(sentence, m.At)).Select(m => m.At));
        IsPast = mentions.TrueForAll(m => m.Base) && (mentions.Exists(m => m.Base && !compared.Contains(m.At)) || PastMarks.AnyIn(sentence.Masked, sentence.Start, sentence.End));
    }

    /// <summary>The sentence tells only of what was.</summary>
    public bool IsPast { get; }

    /// <summary>The year of a stage (三年点上突破) the sentence opens; the sentences behind it belong to the stage.</summary>
    public int? StageYear { get; private set; }

    /// <summary>The last target year the sentence names; the sentences behind it in the paragraph go on with it.</summary>
    public int? LastTarget => mentions.Exists(m => !m.Base) ? mentions.FindLast(m => !m.Base).Year : null;

    public bool NamesTarget => LastTarget is not null;

    /// <summary>The target year in force at a place, or null when the sentence hasn't named one before it.</summary>
    public int? TargetBefore(int at)
    {
        var found = mentions.FindLast(m => !m.Base && m.At < at);
        return found.Year > 0 ? found.Year : null;
    }

    /// <summary>The target years named in a range, in reading order.</summary>
    public List<int> Targets(int start, int end) => [.. mentions.Where(m => !m.Base && m.At >= start && m.At < end).Select(m => m.Year)];

    /// <summary>The base year named last before a place when no target year came behind it.</summary>
    public int? BaseInForce(int at)
    {
        var last = mentions.FindLast(m => m.At < at && !compared.Contains(m.At));
        return last.Year > 0 && last.Base ? last.Year : null;
    }

    /// <summary>The base year named in a range, or null.</summary>
    public int? BaseIn(int start, int end)
    {
        var found = mentions.FindLast(m => m.At >= start && m.At < end && m.Base);
        return found.Year > 0 ? found.Year : null;
    }

    private static bool IsCompared(Sentence sentence, int at) =>
        Against.Before(sentence.Masked, sentence.Start, at) is not null || sentence.Masked.AsSpan(at, Math.Min(30, sentence.End - at)).Contains("基础上", StringComparison.Ordinal)
        || sentence.Masked.AsSpan(at, Math.Min(12, sentence.End - at)).Contains('倍');

    private void ReadYears(Sentence sentence, PlanPeriod? period)
    {
        var masked = sentence.Masked;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var c = masked[i];
            if (c is '1' or '2' && YearScanner.At(masked, i, sentence.End) is var year and > 0)
            {
                // 2021—2025年: the last year counts.
                var next = i + 4 < sentence.End && masked[i + 4] is '—' or '-' or '~' or '至' or '到' ? SkipDashes(masked, i + 4, sentence.End) : i;
                if (next > i && YearScanner.At(masked, next, sentence.End) is var last and > 0)
                    (year, i) = (last, next);
                mentions.Add((i, year, IsBase(year, period) || IsSince(masked, sentence.Start, i) || Until.Before(masked, sentence.Start, i) is not null));
                i += 3;
            }
            else if (c == Mask.Black && sentence.Text[i] == '十' && FiveYears.At(sentence.Text, i) is { } named)
            {
                mentions.Add((i, named.LastYear, IsBase(named.LastYear, period)));
                i++;
            }
            else if (c == '十' && FiveYears.At(sentence.Text, i) is { } bare)
            {
                mentions.Add((i, bare.LastYear, IsBase(bare.LastYear, period)));
                i += 2;
            }
            else if (c == '期' && sentence.IsAt(i, "期末") && period is not null)
            {
                mentions.Add((i, period.LastYear, false));
            }
            else if (period is not null && Stage(sentence, i, period) is { } stage)
            {
                mentions.Add((i, stage, false));
                StageYear = stage;
            }
        }
    }

    private static int SkipDashes(string text, int at, int end)
    {
        while (at < end && text[at] is '—' or '-' or '~' or '至' or '到' or '年')
            at++;
        return at;
    }

    private static bool IsBase(int year, PlanPeriod? period) => period is not null && year < period.FirstYear;

    private static bool IsSince(string masked, int start, int at) => Against.Before(masked, start, at) is "比" or "较" or "由" or "从";

    /// <summary>一年要…, 三年…, 五年…: the stages a plan counts from its beginning.</summary>
    private static int? Stage(Sentence sentence, int at, PlanPeriod period)
    {
        var masked = sentence.Masked;
        if (at > sentence.Start && !Boundary.EndsClause(masked[at - 1]) && !IsBullet(masked, sentence.Start, at))
            return null;
        var (years, length) = ChineseNumeral.Read(masked, at, Math.Min(sentence.End, at + 2));
        var next = at + length + 1;
        if (length == 0 || years is 0 || years > period.LastYear - period.FirstYear + 1 || next >= sentence.End || masked[at + length] != '年')
            return null;
        return masked[next] is '来' or '期' or '间' or '度' or '以' or '多' or '前' or '中' ? null : period.FirstYear + years - 1;
    }

    private static bool IsBullet(string masked, int start, int at)
    {
        for (var i = start; i < at; i++)
        {
            if (masked[i] is not ('-' or '—' or '•' or '·' or '*'))
                return false;
        }
        return true;
    }
}
