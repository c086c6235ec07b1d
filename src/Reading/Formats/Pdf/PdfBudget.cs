using UglyToad.PdfPig;

namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>
/// What one PDF may cost. It travels inside the options, for they are all that reaches the page reader through the library;
/// every glyph, operation and unpacked byte is charged to it.
/// </summary>
internal sealed class PdfBudget
{
    /// <summary>Drawing steps of a whole document; forms that call forms can multiply them without end.</summary>
    private const long MaxSteps = 200_000_000;

    /// <summary>Forms drawn in a whole document; each is parsed anew.</summary>
    private const int MaxForms = 20_000;

    /// <summary>A glyph costs several times what a character of text does before it is one.</summary>
    private const int GlyphCost = 5;

    private readonly LoadLimits _limits;
    private readonly CancellationToken _ct;
    private long _glyphs;
    private long _steps;
    private int _forms;
    private long _unpacked;

    public PdfBudget(LoadLimits limits, CancellationToken ct)
    {
        _limits = limits;
        _ct = ct;
        Options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = 200, FilterProvider = new PdfFilters(this) };
    }

    public ParsingOptions Options { get; }

    public long MaxStreamBytes => _limits.MaxExpandedPartBytes / 2;

    public static PdfBudget Of(ParsingOptions options) => ((PdfFilters)options.FilterProvider!).Budget;

    public void Glyph()
    {
        if (++_glyphs > _limits.MaxTextCharacters / GlyphCost)
            throw Refusal.TooMuchText(_limits.MaxTextCharacters / GlyphCost);
        Step();
    }

    public void Step()
    {
        if ((++_steps & 0xFFF) != 0)
            return;
        _ct.ThrowIfCancellationRequested();
        if (_steps > MaxSteps)
            throw Refusal.ZipBomb();
    }

    public void Form()
    {
        _ct.ThrowIfCancellationRequested();
        if (++_forms > MaxForms)
            throw Refusal.ZipBomb();
    }

    public void Unpacked(long bytes)
    {
        _ct.ThrowIfCancellationRequested();
        _unpacked += bytes;
        // Streams shared by pages are unpacked again for each, so the whole may come to several times the limit.
        if (_unpacked > _limits.MaxExpandedBytes * 5)
            throw Refusal.ZipBomb();
    }
}
