namespace Chuangpu.Reading;

/// <summary>Which sentences of a block promise money, and which of their numbers are the size of a fund.</summary>
internal sealed class PolicyMarks
{
    private readonly HashSet<int> clauses = [];
    private readonly HashSet<int> funds = [];

    public void AddClause(Sentence sentence) => clauses.Add(sentence.Start);

    public void AddFund(Quantity quantity) => funds.Add(quantity.Start);

    /// <summary>The sentence gives rewards or subsidies; its numbers are amounts and conditions, not goals.</summary>
    public bool IsClause(Sentence sentence) => clauses.Contains(sentence.Start);

    /// <summary>A fund's size is an amount and a goal at once.</summary>
    public bool IsFund(Sentence sentence, Quantity quantity) => clauses.Contains(sentence.Start) && funds.Contains(quantity.Start);
}
