using System.Collections.Immutable;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Syntax;

internal sealed partial class Parser
{
    private ClauseDeclaration ReadClause()
    {
        var start = Advance().Span;
        var name = ReadPlainName("条款的名称");
        var statements = ReadStatements();
        return new ClauseDeclaration(start.To(Previous.Span), name, statements);
    }

    // 例外 名 改 条款 优先于 甲、乙
    private ExceptionDeclaration ReadException()
    {
        var start = Advance().Span;
        var name = ReadPlainName("例外的名称");
        if (!TakeWord("改"))
            Error(Current, $"这里应是「改」和条款的名称，却是{Words(Current)}。");
        var clause = ReadPlainName("条款的名称");
        var over = TakeWord("优先于") ? ReadNames("例外的名称") : [];
        var statements = ReadStatements();
        return new ExceptionDeclaration(start.To(Previous.Span), name, clause, over, statements);
    }

    // 从高不重复 名：甲、乙; 从高不重复 名 补差：甲、乙
    private HighestDeclaration ReadHighest()
    {
        var start = Advance().Span;
        var name = ReadPlainName("这一组的名称");
        var topUp = TakeWord("补差");
        Expect(TokenKind.Colon, "「：」和各条款的名称");
        var members = ReadNames("条款的名称");
        return new HighestDeclaration(start.To(Previous.Span), name, topUp, members);
    }

    private ImmutableArray<Statement> ReadStatements()
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (Current.Kind != TokenKind.End && !StartsBlock() && Current.Kind != TokenKind.Check)
        {
            if (StatementReader() is { } read)
            {
                statements.Add(read());
                Take(TokenKind.Semicolon);
            }
            else if (Current.StartsLine && StartsDeclaration())
                break;
            else
            {
                Error(Current, Current.StartsLine
                    ? $"这里应是条款的内容（{string.Join('、', StatementWords)}），却是{Words(Current)}。"
                    : Unexpected(Current));
                do
                    Advance();
                while (Current.Kind != TokenKind.End && !Current.StartsLine);
            }
        }
        return statements.ToImmutable();
    }

    private static readonly string[] StatementWords =
        ["依据", "有效期", "条件", "排除", "当", "每项", "金额", "上限", "下限", "扣减", "就高补差", "晋级补差", "舍入", "分担", "预算", "名额", "同组一家", "输出"];

    // 金额 = … alone is an amount; every other word before an equals sign is a formula.
    private Func<Statement>? StatementReader() => Current is not { Kind: TokenKind.Name, StartsLine: true, Quoted: false } ? null
        : Next.Kind == TokenKind.Equal ? Current.Text == "金额" ? ReadAmount : null
        : Current.Text switch
        {
            "依据" => ReadBasis,
            "有效期" => ReadValidity,
            "条件" => () => ReadCondition(ConditionRole.Required),
            "排除" => () => ReadCondition(ConditionRole.Excluded),
            "当" => () => ReadCondition(ConditionRole.Applies),
            "每项" => ReadItems,
            "上限" => ReadCap,
            "下限" => () => new FloorStatement(Advance().Span.To(Current.Span), ReadExpression()),
            "扣减" or "就高补差" or "晋级补差" => ReadDeduction,
            "舍入" => ReadRounding,
            "分担" => ReadShares,
            "预算" => ReadBudget,
            "名额" => ReadQuota,
            "同组一家" => ReadRelated,
            "输出" => () => new OutputStatement(Advance().Span.To(Current.Span), ReadNames("公式的名称")),
            _ => null,
        };

    private AmountStatement ReadAmount()
    {
        var start = Advance().Span;
        Advance();
        var expression = ReadExpression();
        return new AmountStatement(start.To(Previous.Span), expression);
    }

    private BasisStatement ReadBasis()
    {
        var start = Advance().Span;
        if (Current.Kind != TokenKind.Text)
        {
            Error(Current, $"「依据」后面应是引号里的文件和条号，却是{Words(Current)}。");
            return new BasisStatement(start, "");
        }
        return new BasisStatement(start.To(Current.Span), Advance().Text);
    }

    // 2025-01-01 至 2027-12-31, 自 2025-01-01, 至 2027-12-31
    private ValidityStatement ReadValidity()
    {
        var start = Advance().Span;
        TakeWord("自");
        var from = Current.Kind == TokenKind.Date ? Advance().Date : (DateOnly?)null;
        DateOnly? to = null;
        if (TakeWord("至") || TakeWord("到"))
        {
            if (Current.Kind == TokenKind.Date)
                to = Advance().Date;
            else
                Error(Current, $"「至」后面应是日期，例如 2027-12-31，却是{Words(Current)}。");
        }
        if (from is null && to is null)
            Error(Current, $"「有效期」后面应是日期，例如 2025-01-01 至 2027-12-31，却是{Words(Current)}。");
        return new ValidityStatement(start.To(Previous.Span), from, to);
    }

    private ConditionStatement ReadCondition(ConditionRole role)
    {
        var start = Advance().Span;
        var label = ReadLabel();
        var expression = ReadExpression();
        return new ConditionStatement(start.To(Previous.Span), role, label, expression);
    }

    private string? ReadLabel()
    {
        if (Current.Kind is not (TokenKind.Name or TokenKind.Text) || Next.Kind != TokenKind.Colon)
            return null;
        var label = Advance().Text;
        Advance();
        return label;
    }

    private ItemsStatement ReadItems()
    {
        var start = Advance().Span;
        var list = ReadWhere();
        var key = TakeWord("按") ? ReadPlainName("区分各项的字段") : null;
        var once = TakeWord("只补一次");
        if (once && key is null)
            Error(Previous, "「只补一次」前面要说明按哪个字段区分，例如「按 合同编号 只补一次」。");
        return new ItemsStatement(start.To(Previous.Span), list, key, once);
    }

    private CapStatement ReadCap()
    {
        var start = Advance().Span;
        var scope = CapScope.Time;
        if (TakeWord("每项"))
            scope = CapScope.Item;
        else if (TakeWord("每年"))
            scope = CapScope.Year;
        else if (TakeWord("累计"))
            scope = CapScope.Lifetime;
        else if (!TakeWord("每次"))
            Error(Current, $"「上限」后面应是「每项」「每次」「每年」或「累计」，却是{Words(Current)}。");
        var expression = ReadExpression();
        var together = TakeWord("合计") ? ReadNames("条款的名称") : [];
        return new CapStatement(start.To(Previous.Span), scope, expression, together);
    }

    // 同组一家 每年 企业.关联组, or 累计; 每年 when nothing is said.
    private RelatedStatement ReadRelated()
    {
        var start = Advance().Span;
        var lifetime = TakeWord("累计");
        if (!lifetime)
            TakeWord("每年");
        var group = ReadExpression();
        return new RelatedStatement(start.To(Previous.Span), lifetime, group);
    }

    private DeductionStatement ReadDeduction()
    {
        var word = Advance();
        if (word.Text == "晋级补差")
            return new DeductionStatement(word.Span, word.Text, null, null);
        var label = ReadLabel();
        var expression = ReadExpression();
        return new DeductionStatement(word.Span.To(Previous.Span), word.Text, label, expression);
    }
}
