namespace Chuangpu.Statistics.CompositeIndex;

/// <summary>How a node is made of its children.</summary>
public enum Aggregation
{
    /// <summary>The weighted mean: one can make up for another.</summary>
    Arithmetic,

    /// <summary>The weighted geometric mean: a weak one costs more. Scores are positive; a 0 makes the whole 0.</summary>
    Geometric,

    /// <summary>The weighted harmonic mean: a weak one costs still more. Scores are positive; a 0 makes the whole 0.</summary>
    Harmonic,

    /// <summary>The weighted mean less the penalty variance ÷ mean, for unevenness (Mazziotta and Pareto 2016).</summary>
    MazziottaPareto,

    /// <summary>How many other units it beats by the majority of weights, less by how many it is beaten: nothing can make up for anything.</summary>
    Copeland,
}
