using System.Collections.Immutable;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Syntax;

internal sealed partial class Parser
{
    private ClauseDeclaration ReadClause()
    {
        var start = Begin();
        var name = ReadPlainName("条款的名称");
        if (Current.Kind is not (TokenKind.End or TokenKind.Semicolon) && !Current.StartsLine)
        {
            Error(Current, $"这里条款的名称应已结束，却是{Words(Current)}。名称里有数字开头、空格、括号或符号时请写在【】里，例如「条款 【研发后补助（2025年）】」。");
            SkipLine();
        }
        var statements = ReadStatements();
        return new ClauseDeclaration(start.To(Previous.Span), name, statements);
    }

    // 例外 名 改 条款 优先于 甲、乙
    private ExceptionDeclaration ReadException()
    {
        var start = Begin();
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
        var start = Begin();
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
                Error(Current, Current is { StartsLine: true, Kind: TokenKind.Name, Text: "金额" } ? "「金额」后面应是等号和算式，例如：金额 = 企业.研发费用(上年) × 5%。"
                    : Current.StartsLine ? $"这里应是条款的内容（{string.Join('、', StatementWords)}），却是{Words(Current)}。"
                    : Unexpected(Current) + (Current.Kind == TokenKind.Comma ? "一行只写一项，其余的另起一行，例如「上限 每年 20万元」。" : ""));
                SkipLine();
            }
        }
        return statements.ToImmutable();
    }

    private void SkipLine()
    {
        do
            Advance();
        while (Current.Kind != TokenKind.End && !Current.StartsLine);
    }

    private static readonly string[] StatementWords =
        ["依据", "有效期", "对象", "条件", "排除", "当", "每项", "金额", "上限", "下限", "扣减", "就高补差", "晋级补差", "舍入", "分担", "预算", "名额", "同组一家", "输出"];

    // The word a statement begins with, and the colon that may follow it: 条款：甲.
    private SourceSpan Begin()
    {
        var word = Advance().Span;
        Take(TokenKind.Colon);
        return word;
    }

    // 金额 = … alone is an amount; every other word before an equals sign is a formula.
    private Func<Statement>? StatementReader() => Current is not { Kind: TokenKind.Name, StartsLine: true, Quoted: false } ? null
        : Current.Text == "金额" && Next.Kind is TokenKind.Equal or TokenKind.Colon ? ReadAmount
        : Next.Kind == TokenKind.Equal ? null
        : Current.Text switch
        {
            "依据" => ReadBasis,
            "有效期" => ReadValidity,
            "对象" => () => ReadCondition(ConditionRole.Addressed),
            "条件" => () => ReadCondition(ConditionRole.Required),
            "排除" => () => ReadCondition(ConditionRole.Excluded),
            "当" => () => ReadCondition(ConditionRole.Applies),
            "每项" => ReadItems,
            "上限" => ReadCap,
            "下限" => () => new FloorStatement(Begin().To(Current.Span), ReadExpression()),
            "扣减" or "就高补差" or "晋级补差" => ReadDeduction,
            "舍入" => ReadRounding,
            "分担" => ReadShares,
            "预算" => ReadBudget,
            "名额" => ReadQuota,
            "同组一家" => ReadRelated,
            "输出" => () => new OutputStatement(Begin().To(Current.Span), ReadNames("公式的名称")),
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
        var start = Begin();
        if (!IsBasis())
        {
            Error(Current, $"「依据」后面应是引号里的文件和条号，却是{Words(Current)}。");
            return new BasisStatement(start, "");
        }
        var parts = new List<string>();
        while (IsBasis())
        {
            parts.Add(Advance().Text);
            Take(TokenKind.Comma);
        }
        return new BasisStatement(start.To(Previous.Span), string.Join(' ', parts));
    }

    // The document, the number of its clause, the place in its text: 依据 "示范办法" 第三条 "对首次认定的…".
    private bool IsBasis() => Current is { Kind: TokenKind.Text or TokenKind.Name, StartsLine: false };

    // 2025-01-01 至 2027-12-31, 自 2025-01-01, 至 2027-12-31
    private ValidityStatement ReadValidity()
    {
        var start = Begin();
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
        var start = Begin();
        var label = ReadLabel();
        var expression = ReadExpression();
        return new ConditionStatement(start.To(Previous.Span), role, label, expression);
    }

    // Whatever stands before a colon of the same line: 研发强度：…, （一）注册满一年：…
    private string? ReadLabel()
    {
        var colon = _at;
        while (_tokens[colon].Kind is not (TokenKind.Colon or TokenKind.End) && (colon == _at || !_tokens[colon].StartsLine))
            colon++;
        if (_tokens[colon].Kind != TokenKind.Colon || _tokens[colon].StartsLine)
            return null;
        var label = colon == _at + 1 && Current.Kind is TokenKind.Name or TokenKind.Text ? Current.Text
            : colon > _at ? _diagnostics.Source.At(Current.Span.To(_tokens[colon - 1].Span))
            : null;
        _at = colon + 1;
        return label;
    }

    private ItemsStatement ReadItems()
    {
        var start = Begin();
        var list = ReadWhere();
        var key = TakeWord("按") ? ReadPlainName("区分各项的字段") : null;
        var once = TakeWord("只补一次");
        if (once && key is null)
            Error(Previous, "「只补一次」前面要说明按哪个字段区分，例如「按 合同编号 只补一次」。");
        return new ItemsStatement(start.To(Previous.Span), list, key, once);
    }

    private CapStatement ReadCap()
    {
        var start = Begin();
        var scope = CapScope.Time;
        if (TakeWord("每项") || TakeWord("单项"))
            scope = CapScope.Item;
        else if (TakeWord("每年") || TakeWord("年度"))
            scope = CapScope.Year;
        else if (TakeWord("累计") || TakeWord("终身"))
            scope = CapScope.Lifetime;
        else if (!TakeWord("每次") && !TakeWord("单次"))
        {
            Error(Current, $"「上限」后面应是「每项」「每次」「每年」或「累计」，例如「上限 每年 20万元」，却是{Words(Current)}。");
            // 每家企业每年 20万元: the amount behind the words is read all the same.
            if (Current.Kind == TokenKind.Name && Next.Kind == TokenKind.Number)
                Advance();
        }
        var expression = ReadExpression();
        var together = TakeWord("合计") ? ReadNames("条款的名称") : [];
        return new CapStatement(start.To(Previous.Span), scope, expression, together);
    }

    // 同组一家 每年 企业.关联组, or 累计; 每年 when nothing is said.
    private RelatedStatement ReadRelated()
    {
        var start = Begin();
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
