using System.Collections.Immutable;
using System.Text;
using Chuangpu.Rules.Messages;
using Chuangpu.Rules.Syntax;
using Chuangpu.Rules.Syntax.Tree;
using Chuangpu.Rules.Units;

namespace Chuangpu.Rules.Printing;

/// <summary>Writes a tree as text in one form, whatever it was written like; reading the text gives the tree again.</summary>
internal sealed class Formatter
{
    private readonly StringBuilder _text = new();

    // How tightly a node holds together; a looser one inside a tighter place needs brackets.
    private enum Hold
    {
        Where, If, Or, And, Not, Compare, Sum, Product, Sign, Operand,
    }

    public static string Format(Declaration declaration)
    {
        switch (declaration)
        {
            case CheckDeclaration check:
                var condition = Format(check.Expression);
                var message = check.Message is null ? "" : $" 否则 {Quote(check.Message)}";
                return message.Length == 0 && LooksMessaged(condition) ? $"检查 ({condition})" : $"检查 {condition}{message}";
            case FormulaDeclaration { Name: { } name } named:
                return $"{Name(name.Name)} = {Format(named.Expression)}";
            case FormulaDeclaration formula:
                // 甲 = 乙 alone would be a formula named 甲.
                var text = Format(formula.Expression);
                return LooksNamed(text) ? $"({text})" : text;
            default:
                return ClauseFormatter.Format(declaration);
        }
    }

    public static string Format(Expression expression)
    {
        var formatter = new Formatter();
        formatter.Write(expression, Hold.If);
        return formatter._text.ToString();
    }

    /// <summary>A name as it must be written: in 【】 where it would be read as something else.</summary>
    public static string Name(string name)
    {
        var tokens = Lexer.Read(new DiagnosticList(new SourceText(name)));
        var plain = tokens is [{ Kind: TokenKind.Name, Quoted: false } only, _] && only.Text == name
            && !UnitSymbols.IsKnown(name) && name is not ("与" or "和" or "至" or "到" or "按" or "取" or "累进" or "给" or "其余" or "合计");
        return plain ? name : $"【{name}】";
    }

    private static bool LooksNamed(string text) =>
        Lexer.Read(new DiagnosticList(new SourceText(text))) is [{ Kind: TokenKind.Name }, { Kind: TokenKind.Equal }, ..];

    // Behind a check a bare text would be its message.
    private static bool LooksMessaged(string text) =>
        Lexer.Read(new DiagnosticList(new SourceText(text))) is [.., { Kind: TokenKind.Else }, { Kind: TokenKind.Text }, _];

    /// <summary>A text between quotes.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            quoted.Append(c is '"' or '＂' ? $"{c}\"" : c.ToString());
        return quoted.Append('"').ToString();
    }

    private void Write(Expression expression)
    {
        switch (expression)
        {
            case NumberLiteral number: _text.Append(Number(number)); break;
            case TextLiteral text: _text.Append(Quote(text.Text)); break;
            case DateLiteral date: _text.Append(date.Date.ToString("yyyy-MM-dd")); break;
            case PeriodLiteral period: _text.Append(period.Period); break;
            case YesNoLiteral yesNo: _text.Append(yesNo.Yes ? "是" : "否"); break;
            case NameExpression name: _text.Append(Name(name.Name)); break;
            case CallExpression call: Write(call.Called); WriteList(call.Arguments); break;
            case NegateExpression negate: _text.Append('-'); Write(negate.Operand, Hold.Operand); break;
            // A comparison would hold together without brackets, but not in every reader's mind.
            case NotExpression not: _text.Append("非 "); Write(not.Operand, not.Operand is NotExpression ? Hold.Not : Hold.Sum); break;
            case BinaryExpression binary: Write(binary); break;
            case IfExpression choice: Write(choice); break;
            case TableExpression table: Write(table); break;
            case WhereExpression where: Write(where.Source, Hold.If); _text.Append(" 其中 "); Write(where.Condition, Hold.If); break;
            default: WriteTest(expression); break;
        }
    }

    private void WriteTest(Expression expression)
    {
        switch (expression)
        {
            case OneOfExpression oneOf:
                Write(oneOf.Operand, Hold.Sum);
                _text.Append(oneOf.Negated ? " 不属于 " : " 属于 ");
                WriteList(oneOf.Choices);
                break;
            case WithinExpression within:
                Write(within.Operand, Hold.Sum);
                _text.Append(" 在 ");
                Write(within.Periods, Hold.Sum);
                break;
            case BetweenExpression between:
                Write(between.Operand, Hold.Sum);
                _text.Append(" 在 ");
                Write(between.Low, Hold.Sum);
                _text.Append(" 与 ");
                Write(between.High, Hold.Sum);
                _text.Append(" 之间");
                break;
            case EmptyExpression empty:
                Write(empty.Operand, Hold.Sum);
                _text.Append(empty.Negated ? " 不为空" : " 为空");
                break;
            default:
                throw new InvalidOperationException($"{expression.GetType().Name} cannot be printed.");
        }
    }

    private void Write(BinaryExpression binary)
    {
        var hold = HoldOf(binary);
        Write(binary.Left, hold == Hold.Compare ? Hold.Sum : hold);
        _text.Append(' ').Append(Operators.Sign(binary.Operator)).Append(' ');
        Write(binary.Right, hold == Hold.Product ? Hold.Operand : hold + 1);
    }

    private void Write(IfExpression choice)
    {
        _text.Append("如果 ");
        Write(choice.Condition, Hold.Or);
        _text.Append(" 则 ");
        // A condition inside would take the 否则 that follows.
        Write(choice.Then, Hold.Or);
        if (choice.Else is not null)
        {
            _text.Append(" 否则 ");
            Write(choice.Else, Hold.If);
        }
    }

    private void Write(TableExpression table)
    {
        _text.Append("按 ");
        Write(table.Subject, Hold.Sum);
        _text.Append(table.Marginal ? " 累进 (" : " 取 (");
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var row = table.Rows[i];
            _text.Append(i == 0 ? "" : ", ");
            if (row.Limit is null)
                _text.Append("其余");
            else
            {
                _text.Append(row.Operator == BinaryOperator.Equal && !table.Marginal ? "" : Operators.Sign(row.Operator) + " ");
                Write(row.Limit, Hold.Sum);
            }
            _text.Append(table.Marginal ? " 按 " : " 给 ");
            Write(row.Gives, Hold.If);
        }
        _text.Append(')');
    }

    private void WriteList(ImmutableArray<Expression> expressions)
    {
        _text.Append('(');
        for (var i = 0; i < expressions.Length; i++)
        {
            _text.Append(i == 0 ? "" : ", ");
            Write(expressions[i]);
        }
        _text.Append(')');
    }

    private void Write(Expression expression, Hold least)
    {
        if (HoldOf(expression) >= least)
        {
            Write(expression);
            return;
        }
        _text.Append('(');
        Write(expression);
        _text.Append(')');
    }

    // 2024年 is a year; the length of 2024 years is written 2024.0年.
    private static string Number(NumberLiteral number)
    {
        var text = number.Number.ToText(30, grouped: false);
        var looksLikeYear = number.Unit.StartsWith('年') && text.Length == 4 && !text.Contains('.');
        return $"{text}{(looksLikeYear ? ".0" : "")}{number.Unit}";
    }

    private static Hold HoldOf(Expression expression) => expression switch
    {
        WhereExpression => Hold.Where,
        IfExpression => Hold.If,
        NotExpression => Hold.Not,
        BinaryExpression { Operator: BinaryOperator.Or } => Hold.Or,
        BinaryExpression { Operator: BinaryOperator.And } => Hold.And,
        BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Subtract } => Hold.Sum,
        BinaryExpression { Operator: BinaryOperator.Multiply or BinaryOperator.Divide } => Hold.Product,
        BinaryExpression or OneOfExpression or WithinExpression or BetweenExpression or EmptyExpression => Hold.Compare,
        NegateExpression => Hold.Sign,
        _ => Hold.Operand,
    };
}
