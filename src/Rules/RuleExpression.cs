using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Compilation;
using Chuangpu.Rules.Evaluation;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Printing;
using Chuangpu.Rules.Remedies;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Types;
using Chuangpu.Rules.Units;

namespace Chuangpu.Rules;

/// <summary>What formulas and checks share: an expression that was read and checked against a schema.</summary>
public abstract class RuleExpression
{
    private readonly SourceText _source;

    private readonly Declaration _declaration;

    private protected RuleExpression(SourceText source, Declaration declaration, TypedNode root)
    {
        (_source, _declaration, Root) = (source, declaration, root);
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

    /// <summary>For a condition that does not hold: which single fact would have to become what. Empty when it holds or is not known.</summary>
    public WhatWouldPass WhatWouldPass(IFacts facts) =>
        Evaluate(facts).YesNo == false ? RemedyFinder.Find(Root, Dependencies, facts) : new([], []);

    /// <summary>The rule as code, for thousands of evaluations; keep it.</summary>
    public CompiledRule Compile() => new(Root);

    /// <summary>The rule as code over plain numbers, quicker by far where all its facts are known; null when it reads anything but numbers, or its result is not measured by the unit.</summary>
    /// <param name="unit">The unit its results are wanted in.</param>
    public CompiledNumbers? CompileNumbers(Unit unit) => Type is RuleType.QuantityType type && type.Unit.Measures(unit) && Compiler.TryCompileNumbers(Root, Dependencies) is { } code
        ? new CompiledNumbers(code, unit)
        : null;

    /// <summary>The rule in its one canonical form, as text; reading it gives the same rule.</summary>
    public string Format() => Formatter.Format(_declaration);

    /// <summary>The rule as a Chinese sentence, for those who don't read formulas.</summary>
    public string ToSentence() => SentenceWriter.Write(_declaration);
}
