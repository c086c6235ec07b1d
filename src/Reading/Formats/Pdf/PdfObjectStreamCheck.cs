using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>Stands last among an object stream's filters, changes nothing, and refuses bare references.</summary>
internal sealed class PdfObjectStreamCheck : IFilter
{
    private static readonly NameToken Count = NameToken.Create("N");
    private static readonly NameToken First = NameToken.Create("First");

    public bool IsSupported => true;

    public static bool Concerns(DictionaryToken dictionary) =>
        dictionary.TryGet(NameToken.Type, out NameToken type) && type.Data == "ObjStm";

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        if (streamDictionary.TryGet(Count, out NumericToken count) && streamDictionary.TryGet(First, out NumericToken first)
            && PdfBareReferences.AreInStream(input.Span, count.Int, first.Int))
            throw Refusal.CorruptPdf();
        return input;
    }
}
