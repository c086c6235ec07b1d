using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Compilation;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Clauses;

/// <summary>Evaluates the expressions of a clause; what is done with their values is the same for every way of doing that.</summary>
internal interface IRunner
{
    /// <summary>The value, and how it was found when steps are kept.</summary>
    (Value Value, Step? Step) Run(TypedNode node, IFacts facts, IReadOnlyList<Value>? record = null);
}

/// <summary>With the explaining evaluator.</summary>
internal sealed class ExplainingRunner(SourceText source, bool withSteps) : IRunner
{
    private readonly StepWriter? _writer = withSteps ? new StepWriter(source) : null;

    public (Value Value, Step? Step) Run(TypedNode node, IFacts facts, IReadOnlyList<Value>? record = null) => Evaluator.Run(node, facts, _writer, record);
}

/// <summary>With compiled code where everything is known exactly, else with the explaining evaluator.</summary>
internal sealed class CompiledRunner(Dictionary<TypedNode, Func<Frame, Value?>> code) : IRunner
{
    public (Value Value, Step? Step) Run(TypedNode node, IFacts facts, IReadOnlyList<Value>? record = null) =>
        (code[node](new Frame(facts) { Record = record }) ?? Evaluator.Run(node, facts, null, record).Value, null);
}
