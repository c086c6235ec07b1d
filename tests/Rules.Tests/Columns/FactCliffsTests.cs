using Chuangpu.Rules.Columns;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Remedies;
using Chuangpu.Rules.Tests.Clauses;
using CsCheck;

namespace Chuangpu.Rules.Tests.Columns;

/// <summary>Jumps found over columns against those of single subjects.</summary>
public sealed class FactCliffsTests
{
    private static readonly DateOnly Day = CompiledClauseTests.Day;

    [Fact]
    public void Of_RandomClausesAndFacts_FindsWhatIsFoundForEachSubject()
    {
        var (found, undetermined) = (0, 0);
        Gen.Select(CompiledClauseTests.Sources, CompiledClauseTests.Subjects.Array[8]).Sample((source, subjects) =>
        {
            var clause = RuleFile.Read(source, new Schema([])).Rule!.Clauses[0];
            var columns = ClauseBatchTests.ColumnsOf([clause], subjects, Period.OfYear(2025));
            var all = FactCliffs.Of(clause, columns, Day).ToList();
            var cliffs = all.SelectMany(f => f.Cliffs).ToLookup(c => c.Row, c => c.Cliff);
            var alone = Enumerable.Range(0, subjects.Length).Select(i => clause.Cliffs(columns.At(i), Day)).ToList();
            for (var i = 0; i < subjects.Length; i++)
                Assert.True(Words(alone[i].Cliffs).SequenceEqual(Words(cliffs[i])), $"{source}\n{i}: {string.Join('|', Words(alone[i].Cliffs))}, but {string.Join('|', Words(cliffs[i]))}");
            Assert.Equal(alone.Sum(a => a.Undetermined.Count), all.Sum(f => f.Undetermined));
            Interlocked.Add(ref found, cliffs.Sum(c => c.Count()));
            Interlocked.Add(ref undetermined, all.Sum(f => f.Undetermined));
        }, iter: 300);
        // Enough of both to be worth something; by chance they vary around 570 and 840.
        Assert.True(found > 100 && undetermined > 100, $"{found} {undetermined}");
    }

    // Thresholds of everybody and of each, in every kind of unit, beside what is missing.
    [Fact]
    public void Of_ThresholdsSharedAndOwn_FindsThemForEverySubject()
    {
        var clause = RuleFile.Read(
            "事实 到款：金额（万元）\n事实 人数：数（人）\n事实 占比：比率\n条款 甲\n  条件 到款 ≥ 500万元\n  条件 到款 / 人数 ≥ 10万元/人\n  金额 = 如果 占比 ≥ 5% 则 3万元 否则 2万元", new Schema([])).Rule!.Clauses[0];
        var facts = clause.Dependencies.ToDictionary(d => d.Fact.Name, d => d.Fact);
        var columns = new FactColumns(30_000, Period.OfYear(2025));
        for (var row = 0; row < columns.Count; row++)
        {
            columns.Numbers(facts["到款"]).Set(row, 400 + (row % 700));
            if (row % 10 != 0)
                columns.Numbers(facts["人数"]).Set(row, 20 + (row % 90));
            columns.Numbers(facts["占比"]).Set(row, row % 9);
        }

        var found = FactCliffs.Of(clause, columns, Day).ToDictionary(f => f.Fact.Fact.Name, f => f.Cliffs.ToLookup(c => c.Row, c => c.Cliff));

        Assert.All(found.Values, f => Assert.True(f.Count > 5_000, $"{f.Count}"));
        foreach (var row in Enumerable.Range(0, 300).Select(i => i * 97))
            Assert.Equal(Words(clause.Cliffs(columns.At(row), Day).Cliffs), Words(found.Values.SelectMany(f => f[row])));
    }

    private static IEnumerable<string> Words(IEnumerable<Cliff> cliffs) => cliffs.Select(c => c.ToString()).Order(StringComparer.Ordinal);
}
