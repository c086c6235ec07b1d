namespace Chuangpu.Reading;

/// <summary>Reads the amounts a plan promises: rewards, caps, shares, funds and loans, with who gets them.</summary>
internal sealed class ClauseReader(PlanPeriod? period)
{
    /// <summary>The clauses of a block; <paramref name="marks"/> learns which sentences they are.</summary>
    public IEnumerable<PolicyClause> Read(Block block, PolicyMarks marks)
    {
        if (block.IsHeading || block.Section.IsPast)
            yield break;
        var passage = block.Passage!;
        foreach (var sentence in Sentence.Of(block, Math.Min(block.Mark.Length, passage.Length)))
        {
            if (!sentence.Quantities.Any(q => q.IsMoney || q.IsPercent) || new TimeFrame(sentence, period).IsPast)
                continue;
            var amounts = Amounts(sentence, marks);
            if (amounts.Count == 0)
                continue;
            var (start, end) = Trim(sentence);
            yield return new PolicyClause(passage.SourceStart(start), passage.SourceEnd(end), block.Section.Path, amounts, "clause.sentence");
        }
    }

    private static List<ClauseAmount> Amounts(Sentence sentence, PolicyMarks marks)
    {
        var amounts = new List<ClauseAmount>();
        var quantities = sentence.Quantities;
        var gives = -1;
        for (var i = 0; i < quantities.Count;)
        {
            var last = MoneyList.LastOf(sentence.Masked, quantities, i);
            var first = quantities[i];
            var kind = first.IsMoney ? AmountRole.Of(sentence, first, quantities[last]) : AmountRole.OfPercent(sentence, first, quantities);
            if (kind is not null)
            {
                amounts.AddRange(AmountConditions.Spread(sentence, quantities, i, last, kind));
                if (kind is AmountKind.Fund or AmountKind.Budget)
                    marks.AddFund(first);
                else if (gives < 0)
                    gives = first.Start;
            }
            i = last + 1;
        }
        if (gives >= 0)
            marks.AddClause(sentence, AmountConditions.Begin(sentence, gives));
        return amounts;
    }

    private static (int Start, int End) Trim(Sentence sentence)
    {
        var end = sentence.End;
        while (end > sentence.Start + 1 && Boundary.EndsSentence(sentence.Text[end - 1]))
            end--;
        return (sentence.Start, end);
    }
}
