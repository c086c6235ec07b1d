using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>Measures what a stream would unpack to before the library unpacks it into memory.</summary>
internal sealed class BoundedFilter(IFilter inner, PdfBudget budget) : IFilter
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>LZW's best case: a code of 12 bits stands for up to 4,096 bytes; no page of text written since the nineties uses it.</summary>
    private const int MaxLzwBytes = 256 * 1024;

    public bool IsSupported => inner.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        switch (inner)
        {
            case FlateFilter:
                CheckFlate(input);
                break;
            case LzwFilter when input.Length > MaxLzwBytes:
            case RunLengthFilter when input.Length > budget.MaxStreamBytes / 64:
                throw Refusal.ZipBomb();
        }

        var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        budget.Unpacked(output.Length);
        return output;
    }

    private void CheckFlate(Memory<byte> input)
    {
        // Streams that can't blow past the bound at deflate's best ratio (1032 to 1) are not unpacked twice.
        if (input.Length * 1032L <= budget.MaxStreamBytes / 8)
            return;

        var buffer = new byte[ChunkBytes];
        long size = 0;
        try
        {
            using var flate = new ZLibStream(BoundedContent.AsStream(input), CompressionMode.Decompress);
            int count;
            while ((count = flate.Read(buffer)) > 0)
            {
                budget.Unpacked(0);
                if ((size += count) > budget.MaxStreamBytes)
                    throw Refusal.ZipBomb();
            }
        }
        catch (InvalidDataException)
        {
            // A damaged stream: the library takes what it can of it, which is no more than was counted here.
        }
    }
}
