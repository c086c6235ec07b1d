using DuckDB.NET.Data;

namespace Chuangpu.Rules.Bench;

/// <summary>The same enterprises as tables of DuckDB, in memory, amounts as whole 分.</summary>
internal sealed class EnterprisesInDuckDb : IDisposable
{
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    public EnterprisesInDuckDb(Enterprises enterprises)
    {
        _connection.Open();
        Run($"""
            CREATE TABLE enterprise (id INTEGER, {string.Join(", ", Enumerable.Range(0, Enterprises.Figures).Select(i => $"m{i} BIGINT"))}, level VARCHAR, distrusted BOOLEAN);
            CREATE TABLE contract (enterprise INTEGER, number VARCHAR, received BIGINT, day DATE);
            CREATE TABLE award (enterprise INTEGER, clause VARCHAR, item VARCHAR, day DATE, amount BIGINT);
            """);
        using (var rows = _connection.CreateAppender("enterprise"))
        {
            for (var i = 0; i < enterprises.Count; i++)
            {
                var row = rows.CreateRow().AppendValue(i);
                foreach (var figure in enterprises.Money)
                    row.AppendValue(figure[i]);
                row.AppendValue(enterprises.Levels[i]).AppendValue(enterprises.Distrust[i]).EndRow();
            }
        }
        using (var rows = _connection.CreateAppender("contract"))
        {
            foreach (var (enterprise, number, received, day) in enterprises.Contracts)
                rows.CreateRow().AppendValue(enterprise).AppendValue(number).AppendValue(received).AppendValue(day).EndRow();
        }
        using (var rows = _connection.CreateAppender("award"))
        {
            foreach (var (enterprise, clause, item, day, amount) in enterprises.Awards)
                rows.CreateRow().AppendValue(enterprise).AppendValue(clause).AppendValue(item).AppendValue(day).AppendValue(amount).EndRow();
        }
    }

    /// <summary>How many are entitled under each clause, and what they get, in 分.</summary>
    public List<(long Entitled, long Amount)> Totals(IReadOnlyList<ClauseOfBench> clauses)
    {
        var totals = new List<(long, long)>(clauses.Count);
        foreach (var clause in clauses)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = clause.Sql;
            using var reader = command.ExecuteReader();
            reader.Read();
            totals.Add((reader.GetInt64(0), reader.GetInt64(1)));
        }
        return totals;
    }

    public void Dispose() => _connection.Dispose();

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
