using System.Collections.Immutable;
using Chuangpu.Rules.Checking;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Printing;

/// <summary>Writes a tree as a Chinese sentence, for those who don't read formulas.</summary>
internal static class SentenceWriter
{
    public static string Write(Declaration declaration) => declaration switch
    {
        FormulaDeclaration { Name: { } name } formula => $"{Named(name.Name)}等于{Say(formula.Expression)}。",
        CheckDeclaration { Message: { } message } check => $"应当满足：{Say(check.Expression)}。否则提示：{message.TrimEnd('。')}。",
        CheckDeclaration check => $"应当满足：{Say(check.Expression)}。",
        ExpressionDeclaration other => $"{Say(other.Expression)}。",
        _ => ClauseSentences.Write([declaration]),
    };

    /// <summary>The expression as part of a sentence.</summary>
    public static string Say(Expression expression) => expression switch
    {
        NumberLiteral number => $"{number.Number.ToText(30)}{number.Unit}",
        TextLiteral text => $"“{text.Text}”",
        DateLiteral date => date.Date.ToString("yyyy年M月d日"),
        PeriodLiteral period => period.Period.ToString(),
        YesNoLiteral yesNo => yesNo.Yes ? "总是成立" : "总不成立",
        NameExpression name => Named(name.Name),
        CallExpression call => Say(call),
        NegateExpression negate => $"负的{Part(negate.Operand, 9)}",
        NotExpression not => $"不满足{Bracketed(not.Operand)}",
        BinaryExpression binary => Say(binary),
        IfExpression { Else: null } choice => $"如果{Say(choice.Condition)}，则{Part(choice.Then, 1)}",
        IfExpression choice => $"如果{Say(choice.Condition)}，则取{Part(choice.Then, 1)}，否则{(choice.Else is IfExpression ? "" : "取")}{Say(choice.Else!)}",
        TableExpression table => $"按{Part(table.Subject, 5)}{(table.Marginal ? "分段累进" : "分档")}：{string.Join('，', table.Rows.Select(r => Row(r, table.Marginal)))}",
        WhereExpression where => $"满足「{Say(where.Condition)}」的{Say(where.Source)}",
        OneOfExpression oneOf => $"{Part(oneOf.Operand, 5)}{(oneOf.Negated ? "不是" : "是")}{List(oneOf.Choices)}{(oneOf.Negated ? "中的任何一个" : "之一")}",
        WithinExpression within => $"{Part(within.Operand, 5)}在{Say(within.Periods)}之内",
        BetweenExpression between => $"{Part(between.Operand, 5)}在{Part(between.Low, 5)}到{Part(between.High, 5)}之间（含两端）",
        EmptyExpression empty => $"{Say(empty.Operand)}{(empty.Negated ? "已填写" : "未填写")}",
        _ => throw new InvalidOperationException($"{expression.GetType().Name} cannot be said."),
    };

    private static string Row(TableRow row, bool marginal)
    {
        var what = row.Limit is null ? "其余" : $"{(row.Operator == BinaryOperator.Equal ? "" : Word(row.Operator))}{Part(row.Limit, 5)}";
        return $"{what}{(marginal ? "的部分按" : "的为")}{Part(row.Gives, 1)}";
    }

    private static string Say(CallExpression call)
    {
        if (Functions.Find(call.Called.Name) is not { } function)
            return $"{List(call.Arguments)}{Named(call.Called.Name)}";
        // 最大(列表 其中 …, 每项的算式) gathers; 最大(甲, 乙) compares.
        if (function.Names[0] is "最大" or "最小" && call.Arguments is [WhereExpression list, var item])
            return $"{Say(list)}每项的「{Say(item)}」的{function.Names[0]}值";
        return function.Say([.. call.Arguments.Select(a => Part(a, 6))]);
    }

    private static string Say(BinaryExpression binary)
    {
        var level = Level(binary);
        // 甲 减 （乙 减 丙): what stands behind needs brackets also where it is as tight.
        return $"{Part(binary.Left, level)}{Word(binary.Operator)}{Part(binary.Right, level + 1)}";
    }

    private static string Part(Expression expression, int least) => Level(expression) >= least ? Say(expression) : Bracketed(expression);

    private static string Bracketed(Expression expression) => $"（{Say(expression)}）";

    private static string List(ImmutableArray<Expression> expressions) => string.Join('、', expressions.Select(e => Part(e, 5)));

    private static string Named(string name) => name.Replace(".", "的", StringComparison.Ordinal);

    private static string Word(BinaryOperator op) => op switch
    {
        BinaryOperator.Or => "，或者",
        BinaryOperator.And => "，并且",
        BinaryOperator.Equal => "等于",
        BinaryOperator.NotEqual => "不等于",
        BinaryOperator.Less => "小于",
        BinaryOperator.AtMost => "不超过",
        BinaryOperator.Greater => "大于",
        BinaryOperator.AtLeast => "不低于",
        BinaryOperator.Add => "加",
        BinaryOperator.Subtract => "减",
        BinaryOperator.Multiply => "乘以",
        _ => "除以",
    };

    private static int Level(Expression expression) => expression switch
    {
        IfExpression or TableExpression => 0,
        BinaryExpression { Operator: BinaryOperator.Or } => 1,
        BinaryExpression { Operator: BinaryOperator.And } => 2,
        BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Subtract } => 5,
        BinaryExpression { Operator: BinaryOperator.Multiply or BinaryOperator.Divide } => 6,
        NotExpression or BinaryExpression or OneOfExpression or WithinExpression or BetweenExpression => 3,
        _ => 9,
    };
}
