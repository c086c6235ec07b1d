namespace Chuangpu.Statistics.CompositeIndex;

/// <summary>Every step of an index, so that a score can be followed to the values it is made of. Columns by code, one value a unit; NaN for missing.</summary>
/// <param name="Denominated">The indicators, divided where asked.</param>
/// <param name="Imputed">With missing values filled.</param>
/// <param name="Treated">With outlying values treated.</param>
/// <param name="Normalised">Made comparable.</param>
/// <param name="Scores">The nodes, from the lowest level up.</param>
/// <param name="Top">The code of the whole.</param>
public sealed record IndexResult(
    IReadOnlyDictionary<string, double[]> Denominated, IReadOnlyDictionary<string, double[]> Imputed, IReadOnlyDictionary<string, double[]> Treated,
    IReadOnlyDictionary<string, double[]> Normalised, IReadOnlyDictionary<string, double[]> Scores, string Top)
{
    /// <summary>The scores of the whole.</summary>
    public double[] Score => Scores[Top];

    /// <summary>1 for the best.</summary>
    public double[] Rank(Ties ties = Ties.Min) => Ranks.OfScores(Score, ties);

    /// <summary>1 for the best of each group; a unit without a group ("") has no rank in one.</summary>
    public double[] RankWithin(IReadOnlyList<string> groups, Ties ties = Ties.Min)
    {
        var ranks = new double[groups.Count];
        Array.Fill(ranks, double.NaN);
        foreach (var group in Enumerable.Range(0, groups.Count).Where(u => groups[u].Length > 0).GroupBy(u => groups[u]))
        {
            var units = group.ToArray();
            var within = Ranks.OfScores(Array.ConvertAll(units, u => Score[u]), ties);
            for (var i = 0; i < units.Length; i++)
                ranks[units[i]] = within[i];
        }

        return ranks;
    }
}
