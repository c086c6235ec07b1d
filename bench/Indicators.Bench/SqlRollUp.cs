using Chuangpu.Indicators.Rollup;
using Microsoft.Data.Sqlite;

namespace Chuangpu.Indicators.Bench;

/// <summary>
/// The same roll-up as SQL in SQLite, in memory: sums of exact integers (units of 0.0001) level by level, then the quotients.
/// It says nothing about what is missing and knows no merger, entered total or other operator.
/// </summary>
internal sealed class SqlRollUp : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SqlRollUp(RegionTree regions)
    {
        _connection.Open();
        Run("""
            CREATE TABLE region (id INTEGER PRIMARY KEY, parent INTEGER, depth INTEGER);
            CREATE TABLE derived (id INTEGER PRIMARY KEY, numerator INTEGER, denominator INTEGER);
            CREATE TABLE entered (indicator INTEGER, year INTEGER, region INTEGER, value INTEGER, PRIMARY KEY (indicator, year, region)) WITHOUT ROWID;
            CREATE TABLE cell (indicator INTEGER, year INTEGER, region INTEGER, value INTEGER, PRIMARY KEY (indicator, year, region)) WITHOUT ROWID;
            CREATE TABLE ratio (indicator INTEGER, year INTEGER, region INTEGER, value REAL, PRIMARY KEY (indicator, year, region)) WITHOUT ROWID;
            """);
        using var transaction = _connection.BeginTransaction();
        for (var r = 0; r < regions.Count; r++)
        {
            Run($"INSERT INTO region VALUES ({r}, {regions.IndexOf(regions[r].ParentCode ?? "")}, {(int)regions[r].Level})");
        }

        for (var d = 0; d < Province.Derived; d++)
        {
            Run($"INSERT INTO derived VALUES ({d}, {Province.Numerator(d)}, {Province.Denominator(d)})");
        }

        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO entered VALUES ($i, $t, $r, $v)";
        var (i, t, region, v) = (insert.Parameters.Add("$i", SqliteType.Integer), insert.Parameters.Add("$t", SqliteType.Integer), insert.Parameters.Add("$r", SqliteType.Integer), insert.Parameters.Add("$v", SqliteType.Integer));
        foreach (var (indicator, year, at, value) in RollUpProvince.Values(regions))
        {
            (i.Value, t.Value, region.Value, v.Value) = (indicator, year, at, value);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public void Compute() => Run("""
        BEGIN;
        DELETE FROM cell; DELETE FROM ratio;
        INSERT INTO cell SELECT * FROM entered;
        INSERT INTO cell SELECT c.indicator, c.year, r.parent, SUM(c.value) FROM cell c JOIN region r ON r.id = c.region WHERE r.depth = 3 GROUP BY c.indicator, c.year, r.parent;
        INSERT INTO cell SELECT c.indicator, c.year, r.parent, SUM(c.value) FROM cell c JOIN region r ON r.id = c.region WHERE r.depth = 2 GROUP BY c.indicator, c.year, r.parent;
        INSERT INTO ratio SELECT d.id, n.year, n.region, n.value * 1.0 / m.value FROM derived d JOIN cell n ON n.indicator = d.numerator
            JOIN cell m ON m.indicator = d.denominator AND m.year = n.year AND m.region = n.region WHERE m.value <> 0;
        COMMIT;
        """);

    public long Total(int indicator, int year, int region)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT value FROM cell WHERE indicator = {indicator} AND year = {year} AND region = {region}";
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => _connection.Dispose();

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
