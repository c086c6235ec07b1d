using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chuangpu.Kernel.Documents;

/// <summary>Finds what in a template can't be filled, and where; in the words of whoever wrote it.</summary>
internal sealed class TemplateChecker(DocumentSchema schema)
{
    private static readonly HashSet<string> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        "PAGE", "NUMPAGES", "SECTIONPAGES", "TOC", "REF", "PAGEREF", "SEQ", "HYPERLINK", "STYLEREF", "DATE", "TIME", "SECTION", "NOTEREF", "=",
    };

    private readonly List<string> _faults = [];
    private readonly HashSet<string> _used = [];
    private int _paragraphs, _tables;

    /// <summary>Every fault, in the order of the text.</summary>
    public IReadOnlyList<string> Faults(MainDocumentPart main)
    {
        Blocks(main.Document!.Body!, Where.Body);
        foreach (var root in main.HeaderParts.Select(p => (OpenXmlCompositeElement?)p.Header).Concat(main.FooterParts.Select(p => p.Footer)).OfType<OpenXmlCompositeElement>())
        {
            Blocks(root, Where.Margin);
        }

        foreach (var root in new OpenXmlPartRootElement?[] { main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes, main.WordprocessingCommentsPart?.Comments }.OfType<OpenXmlPartRootElement>())
        {
            if (root.Descendants<Paragraph>().Any(p => Placeholder.In(ParagraphText.Of(p)).Any()))
            {
                _faults.Add("脚注、尾注和批注中不能放占位符");
            }
        }

        FieldsOf(main);
        _faults.AddRange(schema.Fields.Where(f => f.IsRequired && !_used.Contains(f.Name)).Select(f => $"缺少“{f.Name}”（{f.About}），请在文末保留这个清单的表格"));
        return _faults;
    }

    private void Blocks(OpenXmlElement container, Where where)
    {
        var open = new Stack<Placeholder>();
        var lists = where;
        foreach (var child in container.ChildElements.ToList())
        {
            switch (child)
            {
                case Paragraph paragraph:
                    lists = Paragraph(paragraph, open, lists, where);
                    break;
                case Table table:
                    Rows(table, lists);
                    break;
                case SdtBlock { SdtContentBlock: { } inside }:
                    Blocks(inside, lists);
                    break;
            }
        }

        _faults.AddRange(open.Select(p => $"{p.Shown}没有对应的{{{{结束}}}}"));
    }

    // What begins in a paragraph changes which lists the paragraphs after it may name.
    private Where Paragraph(Paragraph paragraph, Stack<Placeholder> open, Where lists, Where outside)
    {
        var text = ParagraphText.Of(paragraph);
        var place = lists.Table is null ? $"第{++_paragraphs}段{Excerpt(text)}" : lists.Table;
        var found = Placeholder.In(text).ToList();
        if (Placeholder.HasLooseBraces(text))
        {
            _faults.Add($"{place}：花括号不成对，占位符应写成{{{{名称}}}}，中间不要换行");
        }

        foreach (var box in paragraph.Descendants<TextBoxContent>().SelectMany(b => b.Elements<Paragraph>()))
        {
            Inline(Placeholder.In(ParagraphText.Of(box)), $"{place}的文本框", lists);
        }

        if (found.Find(p => p.IsMark || p.Word == Placeholder.Chart) is not { } mark)
        {
            Inline(found, place, lists);
            return lists;
        }

        if (found.Count > 1 || text.Trim() != text.Substring(mark.Start, mark.Length))
        {
            _faults.Add($"{place}：{mark.Shown}应独占一段");
            return lists;
        }

        if (mark.Word == Placeholder.End)
        {
            if (!open.TryPop(out var begun))
            {
                _faults.Add($"{place}：多了一个{{{{结束}}}}，前面没有与它对应的“如果”或“每项”");
            }

            return begun?.Word == Placeholder.Each ? lists with { List = outside.List } : lists;
        }

        var known = Known(mark, place);
        if (mark.Word == Placeholder.Chart)
        {
            if (outside.IsMargin)
            {
                _faults.Add($"{place}：页眉页脚中不能放图");
            }

            return lists;
        }

        open.Push(mark);
        if (mark.Word != Placeholder.Each)
        {
            return lists;
        }

        if (lists.List is { } outer)
        {
            _faults.Add($"{place}：“每项 {mark.Name}”不能放在“每项 {outer}”里面");
        }

        return lists with { List = known ? mark.Name : lists.List };
    }

    private void Rows(Table table, Where where)
    {
        var (number, r) = (++_tables, 0);
        foreach (var row in table.Elements<TableRow>())
        {
            r++;
            var cells = row.Descendants<TableCell>().Where(c => c.Ancestors<Table>().First() == table).ToList();
            var lists = cells.SelectMany(c => c.Descendants<Paragraph>()).SelectMany(p => Placeholder.In(ParagraphText.Of(p)))
                .Where(p => p.Column is not null && p.Name != where.List && schema.Find(p.Name)?.Kind == DocumentFieldKind.List).Select(p => p.Name).Distinct().ToList();
            if (lists.Count > 1)
            {
                _faults.Add($"第{number}个表格第{r}行同时用了清单{string.Join('、', lists.Select(l => $"“{l}”"))}，一行只能重复一个清单");
            }

            for (var c = 0; c < cells.Count; c++)
            {
                Blocks(cells[c], where with { List = lists.FirstOrDefault() ?? where.List, Table = $"第{number}个表格第{r}行第{c + 1}列" });
            }
        }
    }

    private void Inline(IEnumerable<Placeholder> found, string place, Where where)
    {
        foreach (var placeholder in found)
        {
            if (placeholder.Word.Length > 0)
            {
                _faults.Add($"{place}：{placeholder.Shown}不能放在文本框里");
            }
            else if (Known(placeholder, place) && placeholder.Column is not null && where.List != placeholder.Name)
            {
                _faults.Add($"{place}：{placeholder.Shown}是清单的一列，只能放在表格的一行里，或“每项 {placeholder.Name}”与“结束”之间");
            }
        }
    }

    private bool Known(Placeholder placeholder, string place)
    {
        var field = schema.Find(placeholder.Name);
        var right = placeholder.Word switch
        {
            Placeholder.If or Placeholder.Unless => field?.Kind is DocumentFieldKind.Condition or DocumentFieldKind.List,
            Placeholder.Each => field?.Kind == DocumentFieldKind.List,
            Placeholder.Chart => field?.Kind == DocumentFieldKind.Chart,
            _ when placeholder.Column is { } column => field?.Columns.Any(c => c.Name == column) == true,
            _ => field?.Kind == DocumentFieldKind.Value,
        };
        if (right)
        {
            _used.Add(placeholder.Name);
            return true;
        }

        var wrong = placeholder.Column is { } asked ? $"{placeholder.Name}.{asked}" : placeholder.Name;
        _faults.Add(field is null || placeholder.Column is not null
            ? $"{place}：没有“{wrong}”这个占位符{(schema.Nearest(wrong) is { } near ? $"，是否指“{near}”" : "")}"
            : $"{place}：“{placeholder.Name}”应写成 {field.Written}");
        return false;
    }

    // A field that loads something, or runs, is none a text needs.
    private void FieldsOf(MainDocumentPart main)
    {
        OpenXmlPartRootElement?[] roots = [main.Document, .. main.HeaderParts.Select(p => p.Header), .. main.FooterParts.Select(p => p.Footer)];
        foreach (var root in roots.OfType<OpenXmlPartRootElement>())
        {
            var codes = root.Descendants<SimpleField>().Select(f => f.Instruction?.Value ?? "").Concat(root.Descendants<Paragraph>().SelectMany(Codes));
            foreach (var code in codes.Select(c => c.Trim().Split([' ', '"', '\\'], 2)[0]).Where(c => c.Length > 0 && !Fields.Contains(c) && c[0] != '=').Distinct())
            {
                _faults.Add($"含有域“{(code.Length <= 20 ? code : code[..20] + "…")}”，模板里只能使用页码、目录、日期和交叉引用等域，请删除它");
            }
        }
    }

    // A code may be cut into runs as words are; it lies between the field's begin and its separator or end.
    private static IEnumerable<string> Codes(Paragraph paragraph)
    {
        var code = new System.Text.StringBuilder();
        foreach (var part in paragraph.Descendants().Where(e => e is FieldChar or FieldCode))
        {
            if (part is FieldCode words)
            {
                code.Append(words.Text);
            }
            else if (code.Length > 0)
            {
                yield return code.ToString();
                code.Clear();
            }
        }

        if (code.Length > 0)
        {
            yield return code.ToString();
        }
    }

    private static string Excerpt(string text) => text.Trim() is { Length: > 0 } words ? $"“{(words.Length <= 16 ? words : words[..16] + "…")}”" : "";

    /// <param name="List">The list whose columns may be named here, or null.</param>
    /// <param name="Table">The cell in words, or null outside tables.</param>
    /// <param name="IsMargin">Whether this is a header or footer.</param>
    private sealed record Where(string? List, string? Table, bool IsMargin)
    {
        public static Where Body { get; } = new(null, null, false);

        public static Where Margin { get; } = new(null, "页眉或页脚", true);
    }
}
