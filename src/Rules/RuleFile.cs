using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Files;
using Chuangpu.Rules.Messages;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules;

/// <summary>
/// A file of rules: formulas (名 = 式子), which may use one another in any order, checks (检查 …), facts of its own (事实 …), and
/// clauses (条款 …) with their exceptions, groups and worked examples.
/// </summary>
public sealed class RuleFile
{
    private readonly Dictionary<string, Formula> _byName;
    private readonly IReadOnlyList<Declaration> _declarations;

    private RuleFile(IReadOnlyList<Declaration> declarations, Schema schema, IReadOnlyList<Formula> formulas, IReadOnlyList<Check> checks)
    {
        (_declarations, Schema, Formulas, Checks) = (declarations, schema, formulas, checks);
        _byName = formulas.ToDictionary(f => f.Name!);
    }

    /// <summary>The facts its rules may name, its own among them.</summary>
    public Schema Schema { get; }

    /// <summary>The formulas, each after those it uses.</summary>
    public IReadOnlyList<Formula> Formulas { get; }

    /// <summary>The checks, in the order of the file.</summary>
    public IReadOnlyList<Check> Checks { get; }

    /// <summary>The clauses, in the order of the file; one of several versions has the same name and another period.</summary>
    public IReadOnlyList<Clause> Clauses { get; private set; } = [];

    /// <summary>The worked examples, in the order of the file.</summary>
    public IReadOnlyList<Example> Examples { get; private set; } = [];

    internal IReadOnlyList<HighestDeclaration> Groups { get; private set; } = [];

    /// <summary>Reads a file and checks it against the facts it may name.</summary>
    /// <param name="source">Any text; what is wrong with it is said, and nothing throws.</param>
    /// <param name="schema">The facts besides the formulas of the file.</param>
    public static RuleReading<RuleFile> Read(string source, Schema schema)
    {
        var diagnostics = new DiagnosticList(new SourceText(source));
        var declarations = Parser.File(diagnostics);
        schema = SchemaOf(declarations, schema, diagnostics);
        var named = Named(declarations, schema, diagnostics);
        var formulas = new List<Formula>();
        var facts = named.Keys.ToDictionary(name => name, _ => (Fact?)null);
        var checker = new Checker(schema, diagnostics, facts);
        foreach (var declaration in FormulaOrder.Of(named, diagnostics))
        {
            if (checker.CheckResult(declaration.Expression) is not { } root)
                continue;
            var formula = new Formula(diagnostics.Source, declaration, root);
            formulas.Add(formula);
            // A formula over periods has periods itself.
            facts[formula.Name!] = new Fact(formula.Name!, formula.Type) { Grain = Grain.Year };
        }
        var checks = declarations.OfType<CheckDeclaration>()
            .Select(d => checker.CheckYesNo(d.Expression, "检查") is { } root ? new Check(diagnostics.Source, d, root) : null)
            .OfType<Check>()
            .ToList();
        var file = new RuleFile(declarations, schema, formulas, checks);
        var reading = new ClauseReading(file, declarations, checker);
        file.Clauses = reading.Clauses();
        file.Groups = reading.Groups(file.Clauses);
        file.Examples = reading.Examples(file.Clauses);
        return new(diagnostics.HasErrors ? null : file, diagnostics.InOrder());
    }

    /// <summary>The facts with the formulas of this file among them, to evaluate its formulas and checks with. Keep it as long as the facts stay the same.</summary>
    public IFacts Over(IFacts facts) => Over(facts, (formula, at) => formula.Evaluate(at).Value);

    /// <summary>What the clauses in force on a day come to for one subject: each by itself, then from 从高不重复 groups the highest, and caps of several clauses counted together in the order of the file.</summary>
    /// <param name="facts">The subject's facts.</param>
    /// <param name="day">The day.</param>
    /// <param name="explain">Whether to say how.</param>
    /// <param name="done">Clauses whose award stands in the ledger and is not given again: against common caps it counts there alone. None when left out.</param>
    public IReadOnlyList<ClauseOutcome> Evaluate(IFacts facts, DateOnly day, bool explain = false, IReadOnlyCollection<string>? done = null) => new ClauseRun(this, facts, day, explain, done ?? []).Evaluate();

    /// <summary>The clauses whose outcome depends on one another with a clause, itself first: those of its group 从高不重复, those its caps count, and theirs.</summary>
    public IReadOnlyList<Clause> Together(Clause clause)
    {
        var found = new List<Clause> { clause };
        for (var i = 0; i < found.Count; i++)
        {
            var names = Groups.Where(g => g.Members.Any(m => m.Name == found[i].Name)).SelectMany(g => g.Members.Select(m => m.Name)).Concat(found[i].CountedTogether).ToHashSet();
            found.AddRange(Clauses.Where(c => names.Contains(c.Name) && !found.Contains(c)));
        }
        return found;
    }

    /// <summary>The file in its one canonical form, a statement a line.</summary>
    public string Format() => string.Join('\n', _declarations.Select(Printing.Formatter.Format));

    internal IFacts Over(IFacts facts, Func<Formula, IFacts, Values.Value> evaluate) => new FormulaFacts(facts, _byName, evaluate, []);

    internal Formula? FormulaNamed(string name) => _byName.GetValueOrDefault(name);

    internal IEnumerable<Declaration> DeclarationsOf(Clause clause) =>
        _declarations.Where(d => ReferenceEquals(d, clause.Declaration) || (d is ExceptionDeclaration exception && exception.Base.Name == clause.Name));

    private static Schema SchemaOf(IReadOnlyList<Declaration> declarations, Schema schema, DiagnosticList diagnostics)
    {
        var own = FactReading.Of(declarations, diagnostics);
        // A fact of the file goes before one of the modules; those of every clause are the same everywhere.
        var all = own.Concat(schema.Facts.Where(f => !own.Any(o => o.Name == f.Name)));
        return new Schema(declarations.Any(d => d is ClauseDeclaration) ? all.UnionBy(ClauseSchema.Facts, f => f.Name) : all);
    }

    private static Dictionary<string, FormulaDeclaration> Named(IReadOnlyList<Declaration> declarations, Schema schema, DiagnosticList diagnostics)
    {
        var named = new Dictionary<string, FormulaDeclaration>();
        foreach (var formula in declarations.OfType<FormulaDeclaration>())
        {
            if (formula.Name is not { } name)
                continue;
            if (schema.TryFind(name.Name, out _) || Functions.Find(name.Name) is not null || PeriodWords.TryRead(name.Name, out _, out _))
                diagnostics.Error(name.Span, $"「{name.Name}」已是事实、函数或期间的名称，请换一个名称。");
            else if (!named.TryAdd(name.Name, formula))
                diagnostics.Error(name.Span, $"「{name.Name}」已在第 {diagnostics.Source.Place(named[name.Name].Span.Start).Line} 行定义。");
        }
        return named;
    }
}
