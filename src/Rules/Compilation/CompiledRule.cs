using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Compilation;

/// <summary>A rule as code: the same outcome, two to three times as quick where everything is known. Making it takes milliseconds: worth it from some thousand evaluations on.</summary>
public sealed class CompiledRule
{
    private readonly TypedNode _root;
    private readonly Func<Frame, Value?> _exact;

    internal CompiledRule(TypedNode root) => (_root, _exact) = (root, Compiler.Compile(root));

    /// <summary>Evaluates it; where facts are missing or ranges, the explaining evaluator answers.</summary>
    public Outcome Evaluate(IFacts facts) => new(TryExact(facts) ?? Evaluator.Run(_root, facts, null).Value, _root.Type);

    /// <summary>The value when it is known exactly by code alone.</summary>
    internal Value? TryExact(IFacts facts) => _exact(new Frame(facts));
}
