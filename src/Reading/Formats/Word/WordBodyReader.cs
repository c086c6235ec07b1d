using System.Globalization;
using System.Xml;

namespace Chuangpu.Reading.Formats.Word;

/// <summary>
/// Streams a document's body to lines. What a reader of the printed page would not see is left out: headers and footers
/// (they are other parts), deleted and moved-away text, hidden runs, field codes, the second form of a drawing kept for old Word.
/// </summary>
internal sealed class WordBodyReader(WordNumbering numbering, LoadLimits limits, CancellationToken ct)
{
    private static readonly HashSet<string> WordNamespaces =
    [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ];

    private static readonly HashSet<string> SkippedWord =
        ["del", "moveFrom", "rt", "pPrChange", "rPrChange", "sectPr", "tblPrChange", "trPrChange", "tcPrChange", "instrText", "delText", "delInstrText", "sdtPr"];

    private readonly Stack<WordLines> _containers = new([new WordLines(limits)]);
    private readonly Stack<WordParagraph> _paragraphs = new();
    private readonly Stack<WordTable> _tables = new();
    private bool _inRun;
    private bool _hidden;

    public string Read(Stream body)
    {
        using var xml = XmlReader.Create(body, WordDocument.XmlSettings(limits));
        var more = xml.Read();
        for (var steps = 0; more; steps++)
        {
            if (steps % 1024 == 0)
                ct.ThrowIfCancellationRequested();
            if (xml.Depth > limits.MaxDepth)
                throw Refusal.CorruptWord();

            if (xml.NodeType == XmlNodeType.Element && IsSkipped(xml))
            {
                xml.Skip();
                more = !xml.EOF;
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element)
                Start(xml);
            else if (xml.NodeType == XmlNodeType.EndElement)
                End(xml);
            more = xml.Read();
        }

        return _containers.Peek().ToString();
    }

    private static bool IsWord(XmlReader xml) => WordNamespaces.Contains(xml.NamespaceURI);

    private static bool IsSkipped(XmlReader xml) =>
        IsWord(xml) ? SkippedWord.Contains(xml.LocalName) : xml.LocalName == "Fallback" && xml.NamespaceURI.EndsWith("/markup-compatibility/2006", StringComparison.Ordinal);

    private void Start(XmlReader xml)
    {
        // A formula's letters are m:t, text runs w:t.
        if (xml.LocalName == "t" && (IsWord(xml) || xml.NamespaceURI.EndsWith("/math", StringComparison.Ordinal)))
        {
            ReadText(xml);
            return;
        }

        if (!IsWord(xml))
            return;
        StartBlock(xml);
        if (_paragraphs.TryPeek(out var paragraph))
            StartInParagraph(xml, paragraph);

        // An empty element has no end of its own.
        if (xml.IsEmptyElement)
            End(xml);
    }

    private void StartBlock(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p":
                (_inRun, _hidden) = (false, false);
                _paragraphs.Push(new WordParagraph(limits));
                break;
            case "txbxContent":
                _containers.Push(new WordLines(limits));
                break;
            case "tbl":
                _tables.Push(new WordTable());
                break;
            case "tr" when _tables.TryPeek(out var table):
                table.StartRow();
                break;
            case "tc":
                _containers.Push(new WordLines(limits));
                break;
            case "gridSpan" when _tables.TryPeek(out var table):
                table.CellSpan = Math.Clamp(Number(xml) ?? 1, 1, 63);
                break;
            case "vMerge" when _tables.TryPeek(out var table) && Value(xml) != "restart":
                table.CellContinues = true;
                break;
        }
    }

    private void StartInParagraph(XmlReader xml, WordParagraph paragraph)
    {
        switch (xml.LocalName)
        {
            case "pStyle":
                paragraph.StyleId = Value(xml);
                break;
            case "ilvl":
                paragraph.Level = Number(xml);
                break;
            case "numId":
                paragraph.ListId = Number(xml);
                break;
            case "r":
                (_inRun, _hidden) = (true, false);
                break;
            case "vanish" when _inRun:
                _hidden = Value(xml) is not ("0" or "false" or "off");
                break;
            case "tab" when _inRun:
                Append(paragraph, "\t");
                break;
            case "br" or "cr" when _inRun:
                Append(paragraph, "\n");
                break;
            case "noBreakHyphen":
                Append(paragraph, "-");
                break;
            case "sym" when xml.GetAttribute("char", xml.NamespaceURI) is { } code
                && ushort.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var symbol) && symbol < 0xE000 && !char.IsSurrogate((char)symbol):
                Append(paragraph, ((char)symbol).ToString());
                break;
        }
    }

    private void End(XmlReader xml)
    {
        if (!IsWord(xml))
            return;
        switch (xml.LocalName)
        {
            case "r":
                (_inRun, _hidden) = (false, false);
                break;
            case "p" when _paragraphs.TryPop(out var paragraph):
                _containers.Peek().AddParagraph(numbering.NextLabel, paragraph);
                break;
            case "txbxContent" when _containers.Count > 1:
                EndTextBox(_containers.Pop());
                break;
            case "tc" when _containers.Count > 1:
                var cell = _containers.Pop();
                if (_tables.TryPeek(out var table))
                    table.EndCell(cell);
                break;
            case "tr" when _tables.TryPeek(out var open):
                open.EndRow(_containers.Peek());
                break;
            case "tbl" when _tables.TryPop(out _):
                _containers.Peek().EndTable();
                break;
        }
    }

    private void EndTextBox(WordLines box)
    {
        // A box floats: its words follow the paragraph it hangs on.
        if (_paragraphs.TryPeek(out var host))
            host.Boxes.Add(box);
        else
            _containers.Peek().AddBox(box);
        // The run that held the box goes on after it.
        _inRun = true;
    }

    private void ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && _paragraphs.TryPeek(out var paragraph))
                Append(paragraph, xml.Value);
    }

    private void Append(WordParagraph paragraph, string text)
    {
        if (!_hidden)
            paragraph.Append(text);
    }

    private static string? Value(XmlReader xml) => xml.GetAttribute("val", xml.NamespaceURI);

    private static int? Number(XmlReader xml) => int.TryParse(Value(xml), CultureInfo.InvariantCulture, out var number) ? number : null;
}
