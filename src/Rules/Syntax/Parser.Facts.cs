using System.Collections.Immutable;
using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Syntax;

internal sealed partial class Parser
{
    // 事实 企业.研发费用：金额（万元），按年，"口径"
    private FactDeclaration ReadFact()
    {
        var start = Begin();
        var name = ReadPlainName("事实的名称");
        Expect(TokenKind.Colon, "「：」");
        var type = ReadFactType(listAllowed: true);
        var (grain, definition) = ((Grain?)null, (string?)null);
        while (Take(TokenKind.Comma))
        {
            if (Current.Kind == TokenKind.Text)
                definition = Advance().Text;
            else if (Current is { Kind: TokenKind.Name, Text: "按年" or "按季" or "按月" })
                grain = Advance().Text switch { "按季" => Grain.Quarter, "按月" => Grain.Month, _ => Grain.Year };
            else
                Error(Current, $"这里应是「按年」「按季」「按月」或引号里的口径，却是{Words(Advance())}。");
        }
        return new FactDeclaration(start.To(Previous.Span), name, type, grain, definition);
    }

    private FactTypeWord ReadFactType(bool listAllowed)
    {
        var start = Current;
        if (Current.Kind != TokenKind.Name)
        {
            Error(Current, $"这里应是类型（数、金额、比率、日期、文本、是否{(listAllowed ? "、列表" : "")}），却是{Words(Current)}。");
            return new FactTypeWord(start.Span, "", null, []);
        }
        var word = Advance().Text;
        var fields = ImmutableArray.CreateBuilder<FactField>();
        string? unit = null;
        if (word == "列表" && listAllowed)
        {
            Expect(TokenKind.Open, "「（」和各字段");
            do
            {
                var field = ReadPlainName("字段的名称");
                Expect(TokenKind.Colon, "「：」");
                fields.Add(new FactField(field, ReadFactType(listAllowed: false)));
            }
            while (Take(TokenKind.Comma));
            Expect(TokenKind.Close, "「）」");
        }
        else if (Take(TokenKind.Open))
        {
            var from = Current.Span;
            while (Current.Kind is TokenKind.Name or TokenKind.Over)
                Advance();
            unit = Previous.Span.End > from.Start ? _diagnostics.Source.At(from.To(Previous.Span)) : "";
            Expect(TokenKind.Close, "「）」");
        }
        return new FactTypeWord(start.Span.To(Previous.Span), word, unit, fields.ToImmutable());
    }

    private NameExpression ReadPlainName(string what)
    {
        if (Current.Kind is TokenKind.Name or TokenKind.Text)
            return new NameExpression(Current.Span, Advance().Text);
        Error(Current, $"这里应是{what}，却是{Words(Current)}。");
        return new NameExpression(Current.Span, "");
    }

    private ImmutableArray<NameExpression> ReadNames(string what)
    {
        var names = ImmutableArray.CreateBuilder<NameExpression>();
        do
            names.Add(ReadPlainName(what));
        while (Take(TokenKind.Comma));
        return names.ToImmutable();
    }
}
