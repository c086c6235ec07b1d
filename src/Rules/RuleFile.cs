using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Files;
using Chuangpu.Rules.Messages;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules;

/// <summary>A file of rules: formulas (名 = 式子), which may use one another in any order, and checks (检查 …).</summary>
public sealed class RuleFile
{
    private readonly Dictionary<string, Formula> _byName;
    private readonly IReadOnlyList<Declaration> _declarations;

    private RuleFile(IReadOnlyList<Declaration> declarations, IReadOnlyList<Formula> formulas, IReadOnlyList<Check> checks)
    {
        (_declarations, Formulas, Checks) = (declarations, formulas, checks);
        _byName = formulas.ToDictionary(f => f.Name!);
    }

    /// <summary>The formulas, each after those it uses.</summary>
    public IReadOnlyList<Formula> Formulas { get; }

    /// <summary>The checks, in the order of the file.</summary>
    public IReadOnlyList<Check> Checks { get; }

    /// <summary>Reads a file and checks it against the facts it may name.</summary>
    /// <param name="source">Any text; what is wrong with it is said, and nothing throws.</param>
    /// <param name="schema">The facts besides the formulas of the file.</param>
    public static RuleReading<RuleFile> Read(string source, Schema schema)
    {
        var diagnostics = new DiagnosticList(new SourceText(source));
        var declarations = Parser.File(diagnostics);
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
        var file = diagnostics.HasErrors ? null : new RuleFile(declarations, formulas, checks);
        return new(file, diagnostics.InOrder());
    }

    /// <summary>The facts with the formulas of this file among them, to evaluate its formulas and checks with. Keep it as long as the facts stay the same.</summary>
    public IFacts Over(IFacts facts) => new FormulaFacts(facts, _byName, []);

    /// <summary>The file in its one canonical form, a statement a line.</summary>
    public string Format() => string.Join('\n', _declarations.Select(Printing.Formatter.Format));

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
