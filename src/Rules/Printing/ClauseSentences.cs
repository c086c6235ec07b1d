using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Printing;

/// <summary>Writes a clause with its exceptions as sentences, or as a table of what it is about and what it says.</summary>
internal static class ClauseSentences
{
    /// <summary>One paragraph a declaration.</summary>
    public static string Write(IEnumerable<Declaration> declarations) => string.Join('\n', declarations.Select(d => d switch
    {
        ClauseDeclaration clause => $"{clause.Name.Name}：{Say(clause.Statements)}",
        ExceptionDeclaration exception => $"例外「{exception.Name.Name}」{(exception.Over.IsEmpty ? "" : $"（优先于{string.Join('、', exception.Over.Select(o => o.Name))}）")}：{Say(exception.Statements)}",
        _ => "",
    }));

    /// <summary>A row for each statement.</summary>
    public static IReadOnlyList<(string Part, string Content)> Table(IEnumerable<Declaration> declarations)
    {
        var rows = new List<(string, string)>();
        foreach (var declaration in declarations)
        {
            switch (declaration)
            {
                case ClauseDeclaration clause:
                    rows.Add(("条款", clause.Name.Name));
                    rows.AddRange(clause.Statements.Select(Row));
                    break;
                case ExceptionDeclaration exception:
                    rows.Add(("例外", exception.Name.Name));
                    rows.AddRange(exception.Statements.Select(Row));
                    break;
            }
        }
        return rows;
    }

    private static string Say(IReadOnlyList<Statement> statements)
    {
        var whom = statements.OfType<ConditionStatement>().Where(c => c.Role == ConditionRole.Addressed).Select(c => SentenceWriter.Say(c.Expression)).ToList();
        var when = statements.OfType<ConditionStatement>().Where(c => c.Role is ConditionRole.Required or ConditionRole.Applies).Select(c => SentenceWriter.Say(c.Expression)).ToList();
        var never = statements.OfType<ConditionStatement>().Where(c => c.Role == ConditionRole.Excluded).Select(c => c.Label ?? SentenceWriter.Say(c.Expression)).ToList();
        var said = new List<string>();
        if (whom.Count > 0)
            said.Add($"对象：{string.Join("；", whom)}");
        if (when.Count > 0)
            said.Add($"满足以下条件的适用：{string.Join("；", when.Select((w, i) => when.Count == 1 ? w : $"（{i + 1}）{w}"))}");
        if (never.Count > 0)
            said.Add($"有下列情形的不适用：{string.Join('、', never)}");
        said.AddRange(statements.Where(s => s is not ConditionStatement).OrderBy(s => s is BasisStatement).Select(Sentence));
        return string.Concat(said.Select(s => s.TrimEnd('。') + "。"));
    }

    private static (string, string) Row(Statement statement) => statement switch
    {
        ConditionStatement condition => (
            (condition.Role switch { ConditionRole.Addressed => "对象", ConditionRole.Excluded => "排除", ConditionRole.Applies => "何时适用", _ => "条件" }) + (condition.Label is null ? "" : $"：{condition.Label}"),
            SentenceWriter.Say(condition.Expression)),
        AmountStatement amount => ("金额", SentenceWriter.Say(amount.Expression)),
        CapStatement cap => ($"上限（{Scope(cap.Scope)}）", SentenceWriter.Say(cap.Expression) + Together(cap)),
        BasisStatement basis => ("依据", basis.Text),
        ValidityStatement => ("有效期", Sentence(statement)["有效期".Length..]),
        _ => (Word(statement), Sentence(statement)),
    };

    private static string Word(Statement statement) => statement switch
    {
        ItemsStatement => "计算方式",
        FloorStatement => "下限",
        DeductionStatement deduction => deduction.Word,
        RoundingStatement => "舍入",
        SharesStatement => "分担",
        BudgetStatement => "预算",
        QuotaStatement => "名额",
        RelatedStatement => "关联企业",
        _ => "输出",
    };

    private static string Sentence(Statement statement) => statement switch
    {
        BasisStatement basis => $"依据：{basis.Text}",
        ValidityStatement { From: { } from, To: { } to } => $"有效期{from:yyyy年M月d日}至{to:yyyy年M月d日}",
        ValidityStatement { From: { } from } => $"有效期自{from:yyyy年M月d日}起",
        ValidityStatement validity => $"有效期至{validity.To:yyyy年M月d日}",
        ItemsStatement items => $"按{SentenceWriter.Say(items.List)}逐项计算{(items.Key is null ? "" : $"，以{items.Key.Name}区分")}{(items.Once ? "，同一项只补一次" : "")}",
        AmountStatement amount => $"金额为{SentenceWriter.Say(amount.Expression)}",
        CapStatement cap => $"{Scope(cap.Scope)}不超过{SentenceWriter.Say(cap.Expression)}{Together(cap)}",
        FloorStatement floor => $"不低于{SentenceWriter.Say(floor.Expression)}",
        DeductionStatement { Expression: null } => "已按本条款获得的从中扣除，只补差额",
        DeductionStatement deduction => $"从中扣除{(deduction.Label is null ? "" : $"{deduction.Label}，即")}{SentenceWriter.Say(deduction.Expression)}",
        RoundingStatement rounding => $"{rounding.Rounding switch { Rounding.Down => "向下取整", Rounding.Up => "向上取整", _ => "四舍五入" }}到{SentenceWriter.Say(rounding.Step)}",
        SharesStatement shares => $"由{string.Join('、', shares.Parts.Select(p => $"{p.Name.Name}承担 {SentenceWriter.Say(p.Rate)}"))}",
        BudgetStatement budget => $"预算{SentenceWriter.Say(budget.Expression)}，{(budget.ProRata ? "不足时按比例压减" : "先到先得，用完为止")}",
        QuotaStatement quota => $"不超过 {quota.Count} 个，按{SentenceWriter.Say(quota.Score)}从高到低",
        RelatedStatement related => $"{SentenceWriter.Say(related.Group)}相同的关联企业{(related.Lifetime ? "累计" : "每年")}只计一家，取金额最高的",
        OutputStatement output => $"同时给出{string.Join('、', output.Names.Select(n => n.Name))}",
        _ => throw new InvalidOperationException($"{statement.GetType().Name} cannot be said."),
    };

    private static string Together(CapStatement cap) => cap.Together.IsEmpty ? "" : $"（与{string.Join('、', cap.Together.Select(n => n.Name))}合并计算）";

    private static string Scope(CapScope scope) => scope switch
    {
        CapScope.Item => "每项",
        CapScope.Year => "每年",
        CapScope.Lifetime => "累计",
        _ => "每次",
    };
}
