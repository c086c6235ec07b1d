namespace Chuangpu.Reading;

/// <summary>The ways headings are numbered, outermost first as official documents order them.</summary>
internal enum HeadingRank
{
    None,
    Part,
    Chapter,
    Section,
    Comma,
    Bracket,
    Arabic,
    ArabicBracket,
    Circled,
    Ordinal,
    Dash,
    Box,
}
