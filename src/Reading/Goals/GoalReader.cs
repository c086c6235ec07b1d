namespace Chuangpu.Reading;

/// <summary>Reads the goals out of the sentences of a document, block by block in reading order.</summary>
internal sealed class GoalReader(PlanPeriod? period)
{
    private static readonly Words ListWords = new("目标", "指标");

    private int? carriedYear;
    private Section? listSection;

    /// <summary>The goals of a block's sentences; <paramref name="policies"/> tells which sentences promise money.</summary>
    public IEnumerable<Goal> Read(Block block, PolicyMarks policies)
    {
        var passage = block.Passage!;
        if (listSection is not null && (block.IsHeading || !IsItem(block.Mark.Rank)))
            listSection = null;
        if (block.Section.IsPast || block.IsHeading)
            yield break;
        var inGoals = block.Section.IsGoals || listSection is not null;
        int? stageYear = null;
        if (listSection is null)
            carriedYear = null;
        foreach (var sentence in Sentence.Of(block, Math.Min(block.Mark.Length, passage.Length)))
        {
            var time = new TimeFrame(sentence, period);
            if (!time.IsPast)
            {
                foreach (var found in Read(sentence, time, inGoals, policies))
                    yield return Place(found, passage, block.Section);
            }
            // A year holds to the end of its sentence, a stage until the next one.
            stageYear = time.StageYear ?? stageYear;
            var goesOn = sentence.Text[sentence.End - 1] is not ('。' or '！' or '？');
            carriedYear = goesOn || listSection is not null ? time.LastTarget ?? carriedYear : stageYear;
        }
        // 努力实现以下主要指标： makes the items behind it a list of goals.
        if (passage.Text[^1] is '：' or ':' && ListWords.AnyIn(passage.Text, Math.Max(0, passage.Length - 40), passage.Length))
            listSection = block.Section;
        else if (listSection is null)
            carriedYear = null;
    }

    private List<FoundGoal> Read(Sentence sentence, TimeFrame time, bool inGoals, PolicyMarks policies)
    {
        var scope = new GoalScope(sentence, time, period, carriedYear, inGoals);
        var breakthrough = BreakthroughRule.Read(scope);
        var quantities = sentence.Quantities;
        for (var i = 0; i < quantities.Count; i++)
        {
            var quantity = quantities[i];
            if (policies.IsCondition(sentence, quantity))
                continue;
            var before = scope.Found.Count;
            var last = ReadGroup(scope, quantities, i);
            if (breakthrough is not null && scope.Found.Count > before && BreakthroughRule.Leads(scope, breakthrough, quantity))
            {
                scope.Found[before] = BreakthroughRule.Join(scope.Found[before], breakthrough, period);
                breakthrough = null;
            }
            i = last;
        }
        if (breakthrough is not null)
            BreakthroughRule.Add(scope, breakthrough);
        if (!policies.IsClause(sentence))
        {
            ChineseCountRule.Read(scope);
            CoverageRule.Read(scope);
            RelativeRule.Read(scope);
            DoublingRule.Read(scope);
        }
        return scope.Found;
    }

    /// <summary>Reads a quantity, or the whole list of quantities behind 分别; gives back the last one used.</summary>
    private static int ReadGroup(GoalScope scope, IReadOnlyList<Quantity> quantities, int at)
    {
        if (RespectiveRule.Read(scope, quantities, at) is { } last)
            return last;
        var quantity = quantities[at];
        if (!NumberRole.CanBeGoal(scope, quantity))
            return at;
        var next = at + 1 < quantities.Count ? quantities[at + 1] : null;
        if (BaselineRule.Read(scope, quantity)
            || FundRule.Read(scope, quantity)
            || (NumberRole.IsFree(scope, quantity)
                && (GrowthRule.Read(scope, quantity) || LevelRule.Read(scope, quantity) || ShareRule.Read(scope, quantity)
                    || BuildRule.Read(scope, quantity, next) || EnterRule.Read(scope, quantity, next) || ListRule.Read(scope, quantity, next))))
            scope.Used = Math.Max(scope.Used, quantity.Tail);
        return at;
    }

    private static bool IsItem(HeadingRank rank) =>
        rank is HeadingRank.Dash or HeadingRank.Arabic or HeadingRank.ArabicBracket or HeadingRank.Circled or HeadingRank.Bracket or HeadingRank.Ordinal;

    private static Goal Place(FoundGoal found, Passage passage, Section section)
    {
        var start = Math.Clamp(found.Start, 0, passage.Length - 1);
        var end = Math.Clamp(found.End, start + 1, passage.Length);
        return new Goal(found.Name, found.Unit, found.Baseline, found.Target, passage.SourceStart(start), passage.SourceEnd(end), section.Path, found.Rule);
    }
}
