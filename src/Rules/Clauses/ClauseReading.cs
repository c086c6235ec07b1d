using System.Collections.Immutable;
using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Messages;
using Chuangpu.Rules.Numbers;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Clauses;

/// <summary>Makes the clauses of a file of its declarations, with their exceptions, and the groups and examples that name them.</summary>
internal sealed class ClauseReading(RuleFile file, IReadOnlyList<Declaration> declarations, Checker checker)
{
    private DiagnosticList Diagnostics => checker.Diagnostics;

    public IReadOnlyList<Clause> Clauses()
    {
        var clauses = new List<Clause>();
        foreach (var declaration in declarations.OfType<ClauseDeclaration>())
        {
            var clause = Read(declaration);
            if (clauses.Find(c => c.Name == clause.Name && Overlap(c, clause)) is { } other)
            {
                var line = Diagnostics.Source.Place(other.Span.Start).Line;
                Diagnostics.Error(clause.Span, $"条款「{clause.Name}」与第 {line} 行的同名条款有效期重叠，请写明各自的有效期或换一个名称。");
            }
            clauses.Add(clause);
        }
        foreach (var exception in declarations.OfType<ExceptionDeclaration>().Where(e => !clauses.Exists(c => c.Name == e.Base.Name)))
            SayNoClause(exception.Base, clauses);
        foreach (var together in declarations.OfType<ClauseDeclaration>().SelectMany(d => d.Statements).OfType<CapStatement>().SelectMany(c => c.Together))
        {
            if (!clauses.Exists(c => c.Name == together.Name))
                SayNoClause(together, clauses);
        }
        return clauses;
    }

    /// <summary>从高不重复 …; a clause belongs to one group at most.</summary>
    public IReadOnlyList<HighestDeclaration> Groups(IReadOnlyList<Clause> clauses)
    {
        var groups = declarations.OfType<HighestDeclaration>().ToList();
        var seen = new HashSet<string>();
        foreach (var member in groups.SelectMany(g => g.Members))
        {
            if (clauses.FirstOrDefault(c => c.Name == member.Name) is not { } clause)
                SayNoClause(member, clauses);
            else if (!clause.HasAmount)
                Diagnostics.Error(member.Span, $"条款「{member.Name}」没有金额，不能从高计算。");
            else if (!seen.Add(member.Name))
                Diagnostics.Error(member.Span, $"条款「{member.Name}」已在另一组从高不重复里。");
        }
        return groups;
    }

    public IReadOnlyList<Example> Examples(IReadOnlyList<Clause> clauses)
    {
        var examples = new List<Example>();
        foreach (var declaration in declarations.OfType<ExampleDeclaration>())
        {
            if (!clauses.Any(c => c.Name == declaration.Clause.Name))
                SayNoClause(declaration.Clause, clauses);
            else if (declaration.Expected.IsEmpty)
                Diagnostics.Error(declaration.Span, $"算例「{declaration.Title}」没有写结果，请加「应得 …」。");
            else if (clauses.FirstOrDefault(c => c.Name == declaration.Clause.Name && c.IsInForce(declaration.On)) is not { } clause)
                Diagnostics.Error(declaration.Clause.Span, $"条款「{declaration.Clause.Name}」在 {declaration.On:yyyy-MM-dd} 没有生效的版本。");
            else if (new ExampleReading(file, checker, declaration).Read(clause) is { } example)
                examples.Add(example);
        }
        return examples;
    }

    private void SayNoClause(NameExpression name, IReadOnlyList<Clause> clauses)
    {
        var nearest = NearestName.Of(name.Name, clauses.Select(c => c.Name));
        Diagnostics.Error(name.Span, nearest is null ? $"没有条款「{name.Name}」。" : $"没有条款「{name.Name}」。是否应为「{nearest}」？", nearest);
    }

    private static bool Overlap(Clause left, Clause right) => !(left.To < right.From) && !(right.To < left.From);

    private Clause Read(ClauseDeclaration declaration)
    {
        if (declaration.Statements.OfType<ConditionStatement>().FirstOrDefault(c => c.Role == ConditionRole.Applies) is { } misplaced)
            Diagnostics.Error(misplaced.Span, "「当」只用在例外里；条款的条件请写「条件」。");
        if (declaration.Statements.OfType<ValidityStatement>().FirstOrDefault(v => v.To < v.From) is { } validity)
            Diagnostics.Error(validity.Span, "有效期的止日早于起日。");
        var parts = new ClauseBuilder(checker, declaration.Name.Name, null).Build(declaration.Statements);
        var exceptions = Exceptions(declaration.Name.Name, parts);
        NeedsAmount(declaration, parts, exceptions);
        var score = declaration.Statements.OfType<QuotaStatement>().FirstOrDefault() is { } quota ? checker.CheckQuantity(quota.Score, "名额排序用的式子") : null;
        var group = declaration.Statements.OfType<RelatedStatement>().FirstOrDefault() is { } related ? checker.Check(related.Group) : null;
        var nodes = parts.Nodes.Concat(exceptions.SelectMany(e => e.When.Select(w => w.Node).Concat(e.Changes.Nodes))).Concat(new[] { score, group }.OfType<TypedNode>());
        return new Clause(file, Diagnostics.Source, declaration, parts, exceptions, Used(nodes, declaration))
        {
            Score = score,
            Group = group,
            Budget = Budget(declaration),
        };
    }

    private void NeedsAmount(ClauseDeclaration declaration, ClauseParts parts, ImmutableArray<ExceptionPart> exceptions)
    {
        if (parts.Amount is not null)
            return;
        if (declaration.Statements.FirstOrDefault(s => s is CapStatement or FloorStatement or DeductionStatement or SharesStatement or ItemsStatement or BudgetStatement) is { } about)
            Diagnostics.Error(about.Span, $"条款「{declaration.Name.Name}」没有「金额 = …」，这一行没有意义。");
        if (exceptions.FirstOrDefault(e => e.Changes.Amount is not null) is { } exception)
            Diagnostics.Error(exception.Span, $"条款「{declaration.Name.Name}」没有「金额 = …」，例外不能改金额。");
    }

    private Number? Budget(ClauseDeclaration declaration)
    {
        if (declaration.Statements.OfType<BudgetStatement>().FirstOrDefault() is not { } budget || checker.CheckMoney(budget.Expression, "预算") is not { } node)
            return null;
        if (node is Constant { Value: NumberValue { Number: { Sign: > 0 } amount } } && (amount * 100).IsWhole)
            return amount;
        Diagnostics.Error(budget.Expression.Span, "预算应是大于 0 的金额，例如 1000万元。");
        return null;
    }

    private ImmutableArray<ExceptionPart> Exceptions(string clause, ClauseParts parts)
    {
        var exceptions = new List<ExceptionPart>();
        foreach (var declaration in declarations.OfType<ExceptionDeclaration>().Where(e => e.Base.Name == clause))
        {
            var changes = new ClauseBuilder(checker, clause, parts.Items).Build(declaration.Statements);
            var when = changes.Conditions.Where(c => c.Role == ConditionRole.Applies).ToImmutableArray();
            if (when.IsEmpty)
                Diagnostics.Error(declaration.Name.Span, $"例外「{declaration.Name.Name}」没有写什么时候适用，请加「当 …」。");
            if (exceptions.Exists(e => e.Name == declaration.Name.Name))
                Diagnostics.Error(declaration.Name.Span, $"例外「{declaration.Name.Name}」已有，请换一个名称。");
            exceptions.Add(new ExceptionPart(declaration.Name.Name, when, changes, [.. declaration.Over.Select(o => o.Name)], declaration.Name.Span));
            foreach (var over in declaration.Over.Where(o => !declarations.OfType<ExceptionDeclaration>().Any(e => e.Base.Name == clause && e.Name.Name == o.Name)))
                Diagnostics.Error(over.Span, $"条款「{clause}」没有例外「{over.Name}」。");
        }
        return Precedence.Order(exceptions, Diagnostics);
    }

    // The formulas the expressions rest on, and those named in 输出.
    private ImmutableArray<Formula> Used(IEnumerable<TypedNode> nodes, ClauseDeclaration declaration)
    {
        var names = nodes.SelectMany(DependencyFinder.Of).Select(d => d.Fact.Name).ToHashSet();
        foreach (var output in declaration.Statements.OfType<OutputStatement>().SelectMany(o => o.Names))
        {
            if (file.Formulas.Any(f => f.Name == output.Name))
                names.Add(output.Name);
            else
                Diagnostics.Error(output.Span, $"没有公式「{output.Name}」。「输出」后面应是本文件公式的名称。");
        }
        foreach (var formula in file.Formulas.Reverse())
        {
            if (names.Contains(formula.Name!))
                names.UnionWith(formula.Dependencies.Select(d => d.Fact.Name));
        }
        return [.. file.Formulas.Where(f => names.Contains(f.Name!))];
    }
}
