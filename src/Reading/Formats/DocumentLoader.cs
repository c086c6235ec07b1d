using Chuangpu.Reading.Formats.Pdf;
using Chuangpu.Reading.Formats.PlainText;
using Chuangpu.Reading.Formats.Word;

namespace Chuangpu.Reading.Formats;

/// <summary>
/// Takes a file's text out, whatever of the known formats it is in. Nothing about a file's content makes it throw:
/// a hostile, damaged or wrong file gives a <see cref="LoadFailure"/>.
/// </summary>
public static class DocumentLoader
{
    /// <summary>Endings of the file names that are read, for a file chooser.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", ".md", ".docx", ".pdf"];

    /// <summary>Reads a stream to its end and takes the text out.</summary>
    /// <param name="content">The file's bytes; read from where it stands, left open.</param>
    /// <param name="fileName">The name the user knows the file by; only its ending and the messages use it.</param>
    /// <param name="limits">Sizes not to exceed; <see cref="LoadLimits.Default"/> when null.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="OperationCanceledException">Cancellation was asked for.</exception>
    public static LoadOutcome Load(Stream content, string fileName, LoadLimits? limits = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(fileName);
        limits ??= LoadLimits.Default;
        return Guard(fileName, () => TakeText(BoundedContent.Read(content, limits.MaxFileBytes, ct), fileName, limits, ct));
    }

    /// <summary>As <see cref="Load"/>, for streams that must be read asynchronously, such as an upload.</summary>
    /// <inheritdoc cref="Load"/>
    public static async Task<LoadOutcome> LoadAsync(Stream content, string fileName, LoadLimits? limits = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(fileName);
        limits ??= LoadLimits.Default;
        try
        {
            var bytes = await BoundedContent.ReadAsync(content, limits.MaxFileBytes, ct);
            return Guard(fileName, () => TakeText(bytes, fileName, limits, ct));
        }
        catch (LoadRefusedException refused)
        {
            return refused.ToFailure(fileName);
        }
    }

    private static LoadOutcome Guard(string fileName, Func<LoadOutcome> load)
    {
        try
        {
            return load();
        }
        catch (LoadRefusedException refused)
        {
            return refused.ToFailure(fileName);
        }
    }

    private static LoadedDocument TakeText(ReadOnlyMemory<byte> bytes, string fileName, LoadLimits limits, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (bytes.IsEmpty)
            throw Refusal.Empty();

        var kind = ContentSniffer.Sniff(bytes.Span);
        ClaimedType.Check(fileName, kind, bytes.Span);

        List<string> warnings = [];
        var (text, format) = kind switch
        {
            ContentKind.Zip => (WordDocument.ReadText(bytes, limits, warnings, ct), SourceFormat.Word),
            ContentKind.Pdf => (PdfDocumentText.Read(bytes, limits, warnings, ct), SourceFormat.Pdf),
            _ => (TextDecoder.Decode(bytes.Span, warnings), ClaimedType.IsMarkdown(fileName) ? SourceFormat.Markdown : SourceFormat.PlainText),
        };
        if (text.Length > limits.MaxTextCharacters)
            throw Refusal.TooMuchText(limits.MaxTextCharacters);
        if (string.IsNullOrWhiteSpace(text))
            throw Refusal.Empty();
        return new LoadedDocument(text, format, warnings);
    }
}
