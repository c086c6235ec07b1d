using System.Collections.Immutable;
using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Printing;
using Chuangpu.Rules.Remedies;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Clauses;

/// <summary>
/// A clause of a policy: who is entitled, how much, up to what. Its order of calculation: the exception that applies, the
/// conditions, the amount (of each item, up to the item's cap), what is deducted, rounding (half up to 分 unless said
/// otherwise), the floor, the caps of the time, the year and the lifetime against what was awarded before; a cap is never exceeded by rounding.
/// </summary>
public sealed class Clause
{
    private readonly ClauseDeclaration _declaration;
    private readonly RuleFile _file;

    internal Clause(RuleFile file, SourceText source, ClauseDeclaration declaration, ClauseParts parts, ImmutableArray<ExceptionPart> exceptions, ImmutableArray<Formula> used)
    {
        (_file, Source, _declaration, Parts, Exceptions, Formulas) = (file, source, declaration, parts, exceptions, used);
        Dependencies = [.. Nodes.SelectMany(DependencyFinder.Of).Concat(used.SelectMany(f => f.Dependencies))
            .Where(d => d.Fact != ClauseSchema.Day && !file.Formulas.Any(f => f.Name == d.Fact.Name)).Distinct()];
    }

    /// <summary>Its name.</summary>
    public string Name => _declaration.Name.Name;

    /// <summary>The line of the file its name stands on, from 1.</summary>
    public int Line => Source.Place(Span.Start).Line;

    /// <summary>The document and clause it carries out (依据); null when not stated.</summary>
    public string? Basis => Statement<BasisStatement>()?.Text;

    /// <summary>The first day it is in force; null without one.</summary>
    public DateOnly? From => Statement<ValidityStatement>()?.From;

    /// <summary>The last day it is in force; null without one.</summary>
    public DateOnly? To => Statement<ValidityStatement>()?.To;

    /// <summary>The labels of its conditions, in order.</summary>
    public IReadOnlyList<string> Conditions => [.. Parts.Conditions.Select(c => c.Label)];

    /// <summary>Whether it leads to an amount, or only says who qualifies.</summary>
    public bool HasAmount => Parts.Amount is not null;

    /// <summary>The facts it reads, through its formulas too.</summary>
    public IReadOnlyList<Dependency> Dependencies { get; }

    /// <summary>How many of those entitled are awarded, by their score; null for all.</summary>
    public int? Quota => Statement<QuotaStatement>()?.Count;

    /// <summary>What all awards together may cost, in 元; null without a budget.</summary>
    public Number? Budget { get; internal init; }

    /// <summary>Whether a short budget is shared in proportion, instead of first come first served.</summary>
    public bool BudgetIsShared => Statement<BudgetStatement>()?.ProRata == true;

    /// <summary>Whether its amount is that of each record of a list, added up.</summary>
    public bool IsByItem => Parts.Items is not null || Exceptions.Any(e => e.Changes.Items is not null);

    /// <summary>Whether of related companies only one is awarded (同组一家).</summary>
    public bool IsOnceAGroup => Group is not null;

    /// <summary>Whether of related companies only one is ever awarded (同组一家 累计), instead of one a year.</summary>
    public bool IsOnceAGroupForEver => Statement<RelatedStatement>()?.Lifetime == true;

    internal SourceText Source { get; }

    internal SourceSpan Span => _declaration.Name.Span;

    internal ClauseParts Parts { get; }

    internal TypedNode? Score { get; init; }

    internal TypedNode? Group { get; init; }

    /// <summary>The one that goes before the others first.</summary>
    internal ImmutableArray<ExceptionPart> Exceptions { get; }

    /// <summary>Those it uses and those it names in 输出, each after those it uses.</summary>
    internal ImmutableArray<Formula> Formulas { get; }

    internal IEnumerable<TypedNode> Nodes => Parts.Nodes
        .Concat(Exceptions.SelectMany(e => e.When.Select(w => w.Node).Concat(e.Changes.Nodes)))
        .Concat(new[] { Score, Group }.OfType<TypedNode>())
        .Distinct(ReferenceEqualityComparer.Instance).Cast<TypedNode>();

    /// <summary>Whether it is in force on a day.</summary>
    public bool IsInForce(DateOnly day) => !(day < From) && !(day > To);

    /// <summary>Evaluates it for one subject on one day. It never throws for what the facts hold or lack.</summary>
    /// <param name="facts">The subject's facts; <see cref="ClauseSchema.Awards"/> among them where the clause counts earlier awards.</param>
    /// <param name="day">The day.</param>
    public ClauseOutcome Evaluate(IFacts facts, DateOnly day) => Evaluate(facts, day, [], null);

    /// <summary>The same, with its steps in words and numbers.</summary>
    public ClauseOutcome Explain(IFacts facts, DateOnly day) => Evaluate(facts, day, [], []);

    /// <summary>Where the amount jumps when one fact of a subject changes by the least that can be entered, all others as they are: thresholds one should know before applying or when writing the clause.</summary>
    /// <param name="facts">The subject's facts.</param>
    /// <param name="day">The day.</param>
    public ClauseCliffs Cliffs(IFacts facts, DateOnly day) => new CliffFinder(this, day).Find(facts);

    /// <summary>The clause as code, for thousands of subjects; keep it.</summary>
    public CompiledClause Compile() => new(this);

    /// <summary>The clause in its one canonical form.</summary>
    public string Format() => string.Join('\n', _file.DeclarationsOf(this).Select(Formatter.Format));

    /// <summary>The clause as Chinese sentences, for those who don't read formulas.</summary>
    public string ToSentence() => ClauseSentences.Write(_file.DeclarationsOf(this));

    /// <summary>The clause as a table: what it is about, and what it says of it.</summary>
    public IReadOnlyList<(string Part, string Content)> ToTable() => ClauseSentences.Table(_file.DeclarationsOf(this));

    internal ClauseOutcome Evaluate(IFacts facts, DateOnly day, IReadOnlyList<Award> earlier, List<Evaluation.Step>? steps) =>
        new ClauseEvaluator(this, new ClauseFacts(_file.Over(new ClauseFacts(facts, day)), day), day, new ExplainingRunner(Source, steps is not null), earlier, steps).Evaluate();

    internal IFacts Over(IFacts facts, DateOnly day, Func<Formula, IFacts, Values.Value> evaluate) =>
        new ClauseFacts(_file.Over(new ClauseFacts(facts, day), evaluate), day);

    internal Formula? FormulaNamed(string name) => _file.FormulaNamed(name);

    /// <summary>The clauses whose awards its caps count with its own.</summary>
    internal IEnumerable<string> CountedTogether => Parts.Caps.Concat(Exceptions.SelectMany(e => e.Changes.Caps)).SelectMany(c => c.Together);

    internal ClauseDeclaration Declaration => _declaration;

    private T? Statement<T>()
        where T : Statement => _declaration.Statements.OfType<T>().FirstOrDefault();
}
