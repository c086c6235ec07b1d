using System.Collections.Immutable;

namespace Chuangpu.Rules.Syntax.Tree;

/// <summary>A fact, a field, a formula or a period word.</summary>
internal sealed record NameExpression(SourceSpan Span, string Name) : Expression(Span);

/// <summary>A name with brackets: a function with its arguments, or a fact with its period.</summary>
internal sealed record CallExpression(SourceSpan Span, NameExpression Called, ImmutableArray<Expression> Arguments) : Expression(Span)
{
    public override IEnumerable<Expression> Parts => Arguments;

    public bool Equals(CallExpression? other) => base.Equals(other) && Called == other!.Called && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Called, Arguments.Length);
}

/// <summary>The records of a list that meet a condition: 企业.专利 其中 类别 = "发明".</summary>
internal sealed record WhereExpression(SourceSpan Span, Expression Source, Expression Condition) : Expression(Span)
{
    public override IEnumerable<Expression> Parts => [Source, Condition];
}
