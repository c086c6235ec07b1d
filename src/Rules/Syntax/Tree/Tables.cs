using System.Collections.Immutable;

namespace Chuangpu.Rules.Syntax.Tree;

/// <summary>
/// 按 级别 取 ("国家级" 给 50万元, 其余 给 0元): what the first row gives that fits. 按 额 累进 (不超过 10万元 按 1%, 其余 按 0.5%): each
/// stretch of the number at its own rate.
/// </summary>
internal sealed record TableExpression(SourceSpan Span, Expression Subject, ImmutableArray<TableRow> Rows, bool Marginal) : Expression(Span)
{
    public override IEnumerable<Expression> Parts => [Subject, .. Rows.SelectMany(r => r.Limit is null ? [r.Gives] : new[] { r.Limit, r.Gives })];

    public bool Equals(TableExpression? other) =>
        base.Equals(other) && Marginal == other!.Marginal && Subject == other.Subject && Rows.SequenceEqual(other.Rows);

    public override int GetHashCode() => HashCode.Combine(Subject, Rows.Length, Marginal);
}

/// <summary>One row of a table; the last, 其余, has no limit.</summary>
internal sealed record TableRow(BinaryOperator Operator, Expression? Limit, Expression Gives);
