using Chuangpu.Rules.Facts;
using Chuangpu.Rules.Values;

namespace Chuangpu.Rules.Columns;

/// <summary>Texts, each different one kept once.</summary>
public sealed class TextColumn : ScaledColumn
{
    private readonly TextCodes _texts;

    internal TextColumn(Fact fact, int count, TextCodes texts)
        : base(fact, count) => _texts = texts;

    /// <summary>Sets a text; null is missing.</summary>
    /// <param name="row">The subject, or the record, from 0.</param>
    /// <param name="text">The text.</param>
    public void Set(int row, string? text)
    {
        if (text is null)
            States[row] = Known.Missing;
        else
            Put(row, _texts.Of(text));
    }

    /// <summary>Sets the first rows; null is missing.</summary>
    public void Fill(ReadOnlySpan<string?> texts)
    {
        for (var row = 0; row < texts.Length; row++)
            Set(row, texts[row]);
    }

    private protected override bool TryPut(int row, Value value)
    {
        if (value is not TextValue { Text: var text })
            return false;
        Set(row, text);
        return true;
    }

    private protected override Value Exact(int row) => Value.Of(_texts[Values[row]]);
}
