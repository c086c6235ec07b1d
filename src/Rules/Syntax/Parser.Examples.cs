using System.Collections.Immutable;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Syntax;

internal sealed partial class Parser
{
    // 算例 "标题" 条款 名 日期 2025-06-30
    private ExampleDeclaration ReadExample()
    {
        var start = Begin();
        var title = Current.Text;
        if (Current.Kind == TokenKind.Text)
            Advance();
        else
            Error(Current, $"「算例」后面应是引号里的标题，却是{Words(Current)}。");
        if (!TakeWord("条款"))
            Error(Current, $"这里应是「条款」和它的名称，却是{Words(Current)}。");
        var clause = ReadPlainName("条款的名称");
        var on = DateOnly.MinValue;
        if (TakeWord("日期") && Current.Kind == TokenKind.Date)
            on = Advance().Date;
        else
            Error(Current, $"这里应是「日期」和一天，例如 日期 2025-06-30，却是{Words(Current)}。");
        var (facts, records, expected) = (ImmutableArray.CreateBuilder<GivenFact>(), ImmutableArray.CreateBuilder<GivenRecord>(), ImmutableArray.CreateBuilder<ExpectedValue>());
        while (Current.Kind == TokenKind.Name && !StartsBlock())
        {
            if (IsWord("应得") && Next.Kind != TokenKind.Equal)
                expected.Add(new ExpectedValue(Advance().Span.To(Current.Span), null, ReadSum()));
            else if (IsWord("得出") && Next.Kind != TokenKind.Equal)
                expected.Add(ReadExpectedValue());
            else if (IsWord("记录") && Next.Kind == TokenKind.Name)
                records.Add(ReadRecord());
            else
                facts.Add(ReadGiven());
            Take(TokenKind.Semicolon);
        }
        return new ExampleDeclaration(start.To(Previous.Span), title, clause, on, facts.ToImmutable(), records.ToImmutable(), expected.ToImmutable());
    }

    private ExpectedValue ReadExpectedValue()
    {
        var start = Begin();
        var name = ReadPlainName("公式的名称");
        Expect(TokenKind.Equal, "「=」");
        var value = ReadSum();
        return new ExpectedValue(start.To(Previous.Span), name, value);
    }

    // 企业.研发费用(2024年) = 1200万元; 得分 = 7分 至 8分
    private GivenFact ReadGiven()
    {
        var fact = ReadName();
        Expect(TokenKind.Equal, "「=」和它的值");
        var value = ReadSum();
        var most = TakeWord("至") ? ReadSum() : null;
        return new GivenFact(fact.Span.To(Previous.Span), fact, value, most);
    }

    private GivenRecord ReadRecord()
    {
        var start = Begin();
        var list = ReadPlainName("列表的名称");
        var fields = ImmutableArray.CreateBuilder<GivenFact>();
        do
            fields.Add(ReadGiven());
        while (Take(TokenKind.Comma));
        return new GivenRecord(start.To(Previous.Span), list, fields.ToImmutable());
    }
}
