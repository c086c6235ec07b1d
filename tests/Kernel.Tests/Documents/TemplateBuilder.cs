using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangpu.Kernel.Tests.Documents;

/// <summary>Templates as Word leaves them: <c>a|b</c> is two runs.</summary>
internal static class TemplateBuilder
{
    public static Paragraph P(string text) => new(text.Split('|').Select(t => new Run(new RunProperties(new Bold()), new Text(t) { Space = SpaceProcessingModeValues.Preserve })));

    public static Table T(params string[][] rows) => new(
    [
        new TableProperties(), new TableGrid(rows[0].Select(_ => new GridColumn())),
        .. rows.Select(r => new TableRow(r.Select(c => new TableCell(new TableCellProperties(), P(c))))),
    ]);

    public static byte[] Make(params OpenXmlElement[] body)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.AddMainDocumentPart().Document = new Document(new Body(body));
        }

        return stream.ToArray();
    }

    /// <summary>The file with a part added or changed.</summary>
    public static byte[] With(byte[] file, string part, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var old = zip.GetEntry(part);
            var text = "";
            if (old is not null)
            {
                using (var reader = new StreamReader(old.Open()))
                {
                    text = reader.ReadToEnd();
                }

                old.Delete();
            }

            using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
            writer.Write(change(text));
        }

        return stream.ToArray();
    }
}
