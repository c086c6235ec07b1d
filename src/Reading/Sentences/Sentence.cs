namespace Chuangpu.Reading;

/// <summary>A sentence of a passage; places are indexes into the passage's text.</summary>
internal sealed class Sentence
{
    // A longer stretch without a full stop is cut, so that looking back and forth stays cheap on any text.
    private const int Longest = 600;

    // No sentence states more; what has more is a list of figures that lost its table.
    private const int MostQuantities = 60;

    private List<Quantity>? quantities;

    private Sentence(Block block, int start, int end)
    {
        Block = block;
        Start = start;
        End = end;
    }

    public Block Block { get; }

    public Passage Passage => Block.Passage!;

    public int Start { get; }

    public int End { get; }

    /// <summary>The repaired text of the whole passage.</summary>
    public string Text => Passage.Text;

    /// <summary>The same with names, notes and labels blacked out.</summary>
    public string Masked => Passage.Masked;

    public IReadOnlyList<Quantity> Quantities => quantities ??= [.. QuantityScanner.Scan(Masked, Start, End).Take(MostQuantities)];

    /// <summary>The sentences of a passage from <paramref name="from"/> on, cut at full stops and semicolons.</summary>
    public static IEnumerable<Sentence> Of(Block block, int from)
    {
        var masked = block.Passage!.Masked;
        var start = from;
        var comma = -1;
        for (var i = from; i < masked.Length; i++)
        {
            var ends = Boundary.EndsSentence(masked[i]);
            if (masked[i] == '，')
                comma = i;
            if (!ends && i - start < Longest)
                continue;
            var end = ends || comma <= start ? i + 1 : comma + 1;
            yield return new Sentence(block, start, end);
            start = end;
        }
        if (start < masked.Length)
            yield return new Sentence(block, start, masked.Length);
    }

    public int ClauseStart(int at) => Boundary.ClauseStart(Masked, Start, at);

    public int ClauseEnd(int at) => Boundary.ClauseEnd(Masked, at, End);

    /// <summary>True when the words stand at the place.</summary>
    public bool IsAt(int at, string words) =>
        at >= Start && at + words.Length <= End && string.CompareOrdinal(Masked, at, words, 0, words.Length) == 0;
}
