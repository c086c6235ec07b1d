namespace Chuangpu.Reading;

/// <summary>Which sentences of a block promise money, and which of their numbers are the size of a fund.</summary>
internal sealed class PolicyMarks
{
    private readonly Dictionary<int, int> clauses = [];
    private readonly HashSet<int> funds = [];

    /// <summary>Marks a sentence; from <paramref name="from"/> on its numbers are amounts and what they depend on.</summary>
    public void AddClause(Sentence sentence, int from) => clauses[sentence.Start] = from;

    public void AddFund(Quantity quantity) => funds.Add(quantity.Start);

    /// <summary>The sentence gives rewards or subsidies; its numbers are amounts and conditions, not goals.</summary>
    public bool IsClause(Sentence sentence) => clauses.ContainsKey(sentence.Start);

    /// <summary>The number is an amount or a condition of one; a fund's size is an amount and a goal at once.</summary>
    public bool IsCondition(Sentence sentence, Quantity quantity) =>
        clauses.TryGetValue(sentence.Start, out var from) && quantity.Start >= from && !funds.Contains(quantity.Start);
}
