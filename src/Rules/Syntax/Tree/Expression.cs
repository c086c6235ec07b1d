namespace Chuangpu.Rules.Syntax.Tree;

/// <summary>A node of what was written. Two are equal when they say the same, wherever they stand.</summary>
internal abstract record Expression(SourceSpan Span)
{
    private int _depth;

    /// <summary>The parts, in the order written.</summary>
    public virtual IEnumerable<Expression> Parts => [];

    /// <summary>How many nodes the longest way down has.</summary>
    public int Depth => _depth > 0 ? _depth : _depth = 1 + Parts.Select(p => p.Depth).DefaultIfEmpty().Max();

    // The place and the remembered depth don't count.
    public virtual bool Equals(Expression? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();
}
