namespace Chuangpu.Rules.Bench;

/// <summary>What a clause counts.</summary>
internal enum KindOfClause
{
    /// <summary>Four conditions, a rate, a cap each time.</summary>
    Time,

    /// <summary>The same with a cap a year against the ledger.</summary>
    Year,

    /// <summary>With a cap for a lifetime besides.</summary>
    Lifetime,

    /// <summary>A rate of each contract, up to a cap of the contract and one of the year.</summary>
    Items,
}

/// <summary>An invented clause, in the rule language and as SQL over the same facts in 分.</summary>
internal sealed record ClauseOfBench(int Number, KindOfClause Kind, int Threshold, int Share, int Rate, int Cap, int Figure, int Of, int Base)
{
    public string Name => $"条款{Number}";

    public static ClauseOfBench Make(int number, KindOfClause kind)
    {
        var random = new Random(number);
        return new(number, kind, random.Next(200, 1500), random.Next(50, 400), random.Next(1, 12), random.Next(10, 90),
            random.Next(Enterprises.Figures), random.Next(Enterprises.Figures), random.Next(Enterprises.Figures));
    }

    public string Rules =>
        $"""
        条款 {Name}
          条件 {Enterprises.Figure(Figure)}(上年) ≥ {Threshold}万元
          条件 {Enterprises.Figure(Of)}(上年) / {Enterprises.Figure((Of + 1) % Enterprises.Figures)}(上年) ≥ {Share}%
          条件 企业.级别 属于 ("国家级", "省级")
          排除 失信：企业.失信
        {(Kind == KindOfClause.Items
            ? $"  每项 企业.合同 其中 登记日 在 上年 按 编号\n  金额 = 到账额 × {Rate}%\n  上限 每项 {Cap / 10m}万元\n"
            : $"  金额 = {Enterprises.Figure(Base)}(上年) × {Rate}%\n")}
          上限 {(Kind == KindOfClause.Time ? "每次" : "每年")} {Cap}万元
        {(Kind == KindOfClause.Lifetime ? $"  上限 累计 {Cap * 2}万元\n" : "")}
        """;

    /// <summary>How many are entitled and what they get together: one row. SQL's least passes over NULL, so that must be said.</summary>
    public string Sql =>
        $"""
        SELECT count(got)::BIGINT, coalesce(sum(got), 0)::BIGINT FROM (
          SELECT CASE WHEN amount IS NULL THEN CASE WHEN room = 0 THEN 0 END ELSE least(amount, room) END AS got FROM (
            SELECT {(Kind == KindOfClause.Items ? "(coalesce(i.amount, 0) + 50) // 100" : $"(e.m{Base} * {Rate} + 50) // 100")} AS amount, {Room} AS room
            FROM enterprise e {Joins}
            WHERE e.m{Figure} >= {Threshold}000000 AND e.m{Of} * 100 >= e.m{(Of + 1) % Enterprises.Figures} * {Share} AND e.level IN ('国家级', '省级') AND NOT e.distrusted))
        """;

    private string Room => Kind switch
    {
        KindOfClause.Time => $"{Cap}000000",
        KindOfClause.Lifetime => $"greatest(least({Cap}000000 - coalesce(l.year, 0), {Cap * 2}000000 - coalesce(l.ever, 0)), 0)",
        _ => $"greatest({Cap}000000 - coalesce(l.year, 0), 0)",
    };

    private string Joins => (Kind == KindOfClause.Time ? "" :
        $"LEFT JOIN (SELECT enterprise, sum(amount) FILTER (day >= DATE '2025-01-01' AND day <= DATE '2025-12-31') AS year, sum(amount) AS ever FROM award WHERE clause = '{Name}' GROUP BY enterprise) l ON l.enterprise = e.id ")
        + (Kind != KindOfClause.Items ? "" :
        $"""
        LEFT JOIN (SELECT c.enterprise, sum(least(c.received * {Rate}, greatest({Cap}00000 - coalesce(p.paid, 0), 0) * 100)) AS amount FROM contract c
          LEFT JOIN (SELECT enterprise, item, sum(amount) AS paid FROM award WHERE clause = '{Name}' AND item IS NOT NULL GROUP BY enterprise, item) p
            ON p.enterprise = c.enterprise AND p.item = c.number
          WHERE c.day >= DATE '2024-01-01' AND c.day <= DATE '2024-12-31' GROUP BY c.enterprise) i ON i.enterprise = e.id
        """);
}
