using System.Collections.Immutable;
using Chuangpu.Rules.Syntax.Tree;

namespace Chuangpu.Rules.Syntax;

internal sealed partial class Parser
{
    private bool StartsTable() => Current is { Text: "按", Quoted: false } && Next.Kind is TokenKind.Name or TokenKind.Number
        or TokenKind.Open or TokenKind.Text or TokenKind.Date or TokenKind.Period or TokenKind.Yes or TokenKind.No or TokenKind.Minus;

    // 按 级别 取 ("国家级" 给 50万元, 其余 给 0元), 按 额 累进 (不超过 10万元 按 1%, 其余 按 0.5%)
    private Expression ReadTable()
    {
        var start = Advance().Span;
        if (++_nesting > MaxNesting)
        {
            Error(Current, $"嵌套太深，最多 {MaxNesting} 层。");
            return GiveUp();
        }
        var subject = ReadSum();
        var marginal = TakeWord("累进");
        if (!marginal && !TakeWord("取"))
            Error(Current, $"「按 …」后面应是「取」或「累进」，却是{Words(Current)}。");
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        if (Current.Kind == TokenKind.Open)
        {
            Advance();
            do
                rows.Add(ReadRow(marginal));
            while (Take(TokenKind.Comma) || Take(TokenKind.Semicolon));
            if (!Take(TokenKind.Close))
            {
                Error(Current, $"这里应是「,」或「)」，却是{Words(Current)}。");
                SkipToClose();
            }
        }
        else
            Error(Current, $"这里应是「(」和各档，却是{Words(Current)}。");
        _nesting--;
        return Bounded(new TableExpression(start.To(Previous.Span), subject, rows.ToImmutable(), marginal));
    }

    private TableRow ReadRow(bool marginal)
    {
        var (op, limit) = (BinaryOperator.Equal, (Expression?)null);
        if (!TakeWord("其余"))
        {
            if (Comparison(Current.Kind) is { } written)
            {
                op = written;
                Advance();
            }
            else if (marginal)
                Error(Current, $"这里应是「不超过」和一个数，却是{Words(Current)}。");
            limit = ReadSum();
        }
        var word = marginal ? "按" : "给";
        if (!TakeWord(word))
            Error(Current, $"这里应是「{word}」，却是{Words(Current)}。");
        return new TableRow(op, limit, ReadExpression());
    }

    private bool IsWord(string word) => Current is { Kind: TokenKind.Name, Quoted: false } && Current.Text == word;

    private bool TakeWord(string word)
    {
        if (!IsWord(word))
            return false;
        Advance();
        return true;
    }
}
