using System.Text;

namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>
/// The characters a glyph stands for. Fonts share one glyph between a character and the radical that looks like it, and
/// some writers then name the radical (⼈ for 人, ⺠ for 民) or a joined dash; a reader would search for such words in vain.
/// </summary>
internal static class GlyphText
{
    /// <summary>Radicals with no compatibility mapping, or with one to a traditional form, by Unicode's EquivalentUnifiedIdeograph.</summary>
    private const string Radicals = "⺟⺠⺩⺮⺶⻁⻄⻅⻆⻉⻊⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳⼾⾧⿈⺝⺪⻒⺒⺁⻖";
    private const string Characters = "母民王竹羊虎西见角贝足车長长门雨青韦页风飞食首马骨鬼鱼鸟卤麦黄黾齐齿龙龟户长黄月疋镸巳厂阝";

    public static string Of(string glyph)
    {
        if (glyph.Length == 1)
            return IsPlain(glyph[0]) ? glyph : Of(glyph[0]);
        return glyph.All(IsPlain) ? glyph : string.Concat(glyph.Select(Of));
    }

    /// <summary>True for what needs no look: everything but radicals, ligatures and dashes drawn as one.</summary>
    private static bool IsPlain(char c) => c is not (>= '\u2E80' and <= '\u2FDF' or '\u2E3A' or '\u2E3B' or >= '\uFB00' and <= '\uFB06' or '\0');

    private static string Of(char c)
    {
        var at = Radicals.IndexOf(c, StringComparison.Ordinal);
        if (at >= 0)
            return Characters[at].ToString();
        return c switch
        {
            '\u2E3A' => "——",
            '\u2E3B' => "———",
            '\0' => "",
            _ => c.ToString().Normalize(NormalizationForm.FormKC),
        };
    }
}
