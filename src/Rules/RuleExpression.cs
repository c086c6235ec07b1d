using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Types;

namespace Chuangpu.Rules;

/// <summary>What formulas and checks share: an expression that was read and checked against a schema.</summary>
public abstract class RuleExpression
{
    private readonly SourceText _source;

    private protected RuleExpression(SourceText source, TypedNode root)
    {
        (_source, Root) = (source, root);
        Dependencies = DependencyFinder.Of(root);
    }

    /// <summary>The source as it was written.</summary>
    public string Source => _source.Text;

    /// <summary>The type of the result, with its unit.</summary>
    public RuleType Type => Root.Type;

    /// <summary>The facts it reads, each period of each once, in the order of the source.</summary>
    public IReadOnlyList<Dependency> Dependencies { get; }

    internal TypedNode Root { get; }

    /// <summary>Evaluates it. It never throws for what the facts hold or lack.</summary>
    public Outcome Evaluate(IFacts facts) => new(Evaluator.Run(Root, facts, null).Value, Type);

    /// <summary>Evaluates it and says how, step by step; the outcome is that of <see cref="Evaluate"/>.</summary>
    public Explanation Explain(IFacts facts)
    {
        var (value, step) = Evaluator.Run(Root, facts, new StepWriter(_source));
        return new Explanation(new Outcome(value, Type), step!);
    }
}
