using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Printing;

/// <summary>Writes facts, clauses, exceptions, groups and examples as text in one form, a statement a line.</summary>
internal static class ClauseFormatter
{
    public static string Format(Declaration declaration) => declaration switch
    {
        FactDeclaration fact => $"事实 {Name(fact.Name)}：{Type(fact.Type)}{Grained(fact.Grain)}{(fact.Definition is null ? "" : $"，{Formatter.Quote(fact.Definition)}")}",
        ClauseDeclaration clause => Block($"条款 {Name(clause.Name)}", clause.Statements.Select(Format)),
        ExceptionDeclaration exception => Block(
            $"例外 {Name(exception.Name)} 改 {Name(exception.Base)}{(exception.Over.IsEmpty ? "" : $" 优先于 {Names(exception.Over)}")}", exception.Statements.Select(Format)),
        HighestDeclaration highest => $"从高不重复 {Name(highest.Name)}{(highest.TopUp ? " 补差" : "")}：{Names(highest.Members)}",
        ExampleDeclaration example => Block(
            $"算例 {Formatter.Quote(example.Title)} 条款 {Name(example.Clause)} 日期 {example.On:yyyy-MM-dd}",
            [.. example.Facts.Select(Given), .. example.Records.Select(r => $"记录 {Name(r.List)} {string.Join("、", r.Fields.Select(Given))}"), .. example.Expected.Select(Expected)]),
        _ => throw new InvalidOperationException($"{declaration.GetType().Name} cannot be printed."),
    };

    public static string Format(Statement statement) => statement switch
    {
        BasisStatement basis => $"依据 {Formatter.Quote(basis.Text)}",
        ValidityStatement { From: { } from, To: { } to } => $"有效期 {from:yyyy-MM-dd} 至 {to:yyyy-MM-dd}",
        ValidityStatement { From: { } from } => $"有效期 自 {from:yyyy-MM-dd}",
        ValidityStatement validity => $"有效期 至 {validity.To:yyyy-MM-dd}",
        ConditionStatement condition => $"{Word(condition.Role)} {(condition.Label is null ? "" : $"{Label(condition.Label)}：")}{Text(condition.Expression)}",
        ItemsStatement items => $"每项 {List(items.List)}{(items.Key is null ? "" : $" 按 {Name(items.Key)}")}{(items.Once ? " 只补一次" : "")}",
        AmountStatement amount => $"金额 = {Text(amount.Expression)}",
        CapStatement cap => $"上限 {Word(cap.Scope)} {Text(cap.Expression)}{(cap.Together.IsEmpty ? "" : $" 合计 {Names(cap.Together)}")}",
        FloorStatement floor => $"下限 {Text(floor.Expression)}",
        DeductionStatement { Expression: null } deduction => deduction.Word,
        DeductionStatement deduction => $"{deduction.Word} {(deduction.Label is null ? "" : $"{Label(deduction.Label)}：")}{Text(deduction.Expression)}",
        RoundingStatement rounding => $"舍入 {rounding.Rounding switch { Rounding.Down => "向下取整", Rounding.Up => "向上取整", _ => "四舍五入" }} {Text(rounding.Step)}",
        SharesStatement shares => $"分担 {string.Join('、', shares.Parts.Select(p => $"{Name(p.Name)} {Text(p.Rate)}"))}",
        BudgetStatement budget => $"预算 {Text(budget.Expression)} {(budget.ProRata ? "按比例压减" : "先到先得")}",
        QuotaStatement quota => $"名额 {quota.Count} 按 {Text(quota.Score)}",
        RelatedStatement related => $"同组一家 {(related.Lifetime ? "累计 " : "")}{Text(related.Group)}",
        OutputStatement output => $"输出 {Names(output.Names)}",
        _ => throw new InvalidOperationException($"{statement.GetType().Name} cannot be printed."),
    };

    private static string Block(string head, IEnumerable<string> lines) => string.Join("\n  ", lines.Prepend(head));

    private static string Given(GivenFact given) => $"{Text(given.Fact)} = {Text(given.Value)}{(given.Most is null ? "" : $" 至 {Text(given.Most)}")}";

    private static string Expected(ExpectedValue expected) =>
        expected.Name is null ? $"应得 {Text(expected.Value)}" : $"得出 {Name(expected.Name)} = {Text(expected.Value)}";

    private static string Type(FactTypeWord type) => type.Fields.IsEmpty
        ? type.Unit is null ? type.Word : $"{type.Word}（{type.Unit}）"
        : $"{type.Word}（{string.Join('，', type.Fields.Select(f => $"{Name(f.Name)}：{Type(f.Type)}"))}）";

    private static string Grained(Grain? grain) => grain switch
    {
        Grain.Year => "，按年",
        Grain.Quarter => "，按季",
        Grain.Month => "，按月",
        _ => "",
    };

    private static string Word(ConditionRole role) => role switch
    {
        ConditionRole.Addressed => "对象",
        ConditionRole.Excluded => "排除",
        ConditionRole.Applies => "当",
        _ => "条件",
    };

    private static string Word(CapScope scope) => scope switch
    {
        CapScope.Item => "每项",
        CapScope.Year => "每年",
        CapScope.Lifetime => "累计",
        _ => "每次",
    };

    // A label is a plain name where it can be one.
    private static string Label(string label) => Formatter.Name(label) is var name && name[0] != '【' ? name : Formatter.Quote(label);

    private static string List(Expression list) => Formatter.Format(list);

    private static string Text(Expression expression) => Formatter.Format(expression);

    private static string Name(NameExpression name) => Formatter.Name(name.Name);

    private static string Names(IEnumerable<NameExpression> names) => string.Join('、', names.Select(Name));
}
