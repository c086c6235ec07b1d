using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Columns;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Types;

namespace Chuangpu.Rules.Bench;

/// <summary>Invented enterprises with their facts, contracts and earlier awards; one fact in fifty is missing. The same in every run.</summary>
internal sealed class Enterprises
{
    public const int Figures = 12;

    private static readonly Fact[] Amounts = [.. Enumerable.Range(0, Figures).Select(i => new Fact(Figure(i), RuleType.Money) { Grain = Grain.Year })];
    private static readonly Fact Level = new("企业.级别", RuleType.Text), Distrusted = new("企业.失信", RuleType.YesNo);

    private static readonly Fact Contract = new("企业.合同",
        new RuleType.RecordsType(new("合同", [new("编号", RuleType.Text), new("到账额", RuleType.Money), new("登记日", RuleType.Date)])));

    public Enterprises(int count, IReadOnlyList<string> clauses)
    {
        var random = new Random(20250630);
        Count = count;
        Money = [.. Enumerable.Range(0, Figures).Select(_ => Many(() => random.Next(50) == 0 ? (long?)null : random.NextInt64(100, 30_000_000_00)))];
        Levels = Many(() => random.Next(4) switch { 0 => "国家级", 1 => "省级", 2 => "市级", _ => "无" });
        Distrust = Many(() => random.Next(20) == 0);
        Contracts = [.. Enumerable.Range(0, count * 3).Select(i => (random.Next(count), $"C{i}", random.NextInt64(100, 1_000_000_00), new DateOnly(2023, 1, 1).AddDays(random.Next(900)))).OrderBy(c => c.Item1)];
        Awards = [.. Enumerable.Range(0, count).Select(_ => Award(random, clauses)).OrderBy(a => a.Enterprise)];
    }

    public static DateOnly Day { get; } = new(2025, 6, 30);

    public static Schema Schema { get; } = new([.. Amounts, Level, Distrusted, Contract]);

    public int Count { get; }

    /// <summary>In 分, of the year before.</summary>
    public long?[][] Money { get; }

    public string[] Levels { get; }

    public bool[] Distrust { get; }

    public (int Enterprise, string Number, long Received, DateOnly Day)[] Contracts { get; }

    public (int Enterprise, string Clause, string? Item, DateOnly Day, long Amount)[] Awards { get; }

    public static string Figure(int i) => $"企业.金额{i}";

    public FactColumns Columns()
    {
        var columns = new FactColumns(Count, Period.OfYear(Day.Year));
        for (var i = 0; i < Figures; i++)
            columns.Numbers(Amounts[i], Period.OfYear(Day.Year - 1)).Fill([.. Money[i].Select(fen => fen / 100m)]);
        columns.Texts(Level).Fill(Levels);
        columns.YesNos(Distrusted).Fill([.. Distrust.Select(d => (bool?)d)]);
        var contracts = columns.Records(Contract);
        foreach (var (enterprise, number, received, day) in Contracts)
        {
            var record = contracts.Add(enterprise);
            contracts.Texts("编号").Set(record, number);
            contracts.Numbers("到账额").Set(record, received / 100m);
            contracts.Days("登记日").Set(record, day);
        }
        var awards = columns.Records(ClauseSchema.Awards);
        foreach (var (enterprise, clause, item, day, amount) in Awards)
        {
            var record = awards.Add(enterprise);
            awards.Texts("条款").Set(record, clause);
            awards.Texts("事项").Set(record, item);
            awards.Days("日期").Set(record, day);
            awards.Numbers("金额").Set(record, amount / 100m);
        }
        return columns;
    }

    // Of half of them it is known for which contract.
    private (int Enterprise, string Clause, string? Item, DateOnly Day, long Amount) Award(Random random, IReadOnlyList<string> clauses)
    {
        var (clause, day, amount) = (clauses[random.Next(clauses.Count)], new DateOnly(2023, 1, 1).AddDays(random.Next(900)), random.NextInt64(1, 300_000_00));
        var contract = Contracts[random.Next(Contracts.Length)];
        return random.Next(2) == 0 ? (contract.Enterprise, clause, contract.Number, day, amount) : (random.Next(Count), clause, null, day, amount);
    }

    private T[] Many<T>(Func<T> make) => [.. Enumerable.Range(0, Count).Select(_ => make())];
}
