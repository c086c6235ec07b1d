using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Chuangpu.Kernel.Texts;
using Chuangpu.WebKit;

namespace Chuangpu.Plans.Import;

/// <summary>
/// A document under review as HTML: plain spans, each naming where it starts in the text and which findings lie over it,
/// and a link for each finding where it begins. Made as text, since it is thousands of small parts and is sent again in
/// pieces when a reviewer adds a finding.
/// </summary>
internal sealed class ReviewMarkup
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string _text;
    private readonly IReadOnlyList<ImportedHeading> _outline;
    private readonly Dictionary<Guid, FindingView> _findings;
    private readonly IReadOnlyList<TextParagraph> _paragraphs;
    private readonly Dictionary<int, List<FindingView>> _beginning;

    public ReviewMarkup(string text, IReadOnlyList<ImportedHeading> outline, IEnumerable<FindingView> findings)
    {
        _text = text;
        _outline = outline;
        _findings = findings.Where(f => f.End > f.Start).ToDictionary(f => f.Id);
        _paragraphs = MarkedText.Cut(text, _findings.Values.Select(f => new TextMark(f.Id, f.Start, f.End)));
        _beginning = Beginnings(_paragraphs);
    }

    /// <summary>The whole document.</summary>
    public string Document()
    {
        var html = new StringBuilder(_text.Length * 4);
        var headings = new Queue<(ImportedHeading Heading, int Ordinal)>(_outline.Select((h, i) => (h, i)));
        foreach (var paragraph in _paragraphs)
        {
            html.Append("<p data-p=\"").Append(paragraph.Start).Append('"');
            var first = true;
            while (headings.TryPeek(out var next) && next.Heading.Start < paragraph.End)
            {
                headings.Dequeue();
                if (first && next.Heading.Start >= paragraph.Start)
                {
                    // A run-in heading has its paragraph behind it, which is no heading.
                    var whole = next.Heading.End >= paragraph.End - 1;
                    html.Append(CultureInfo.InvariantCulture, $" class=\"{(whole ? $"heading d{Math.Min(next.Heading.Depth, 4)}" : "run-in")}\" id=\"h{next.Ordinal}\"");
                    first = false;
                }
            }

            html.Append('>');
            Inside(html, paragraph);
            html.Append("</p>");
        }

        return html.ToString();
    }

    /// <summary>The paragraphs that a stretch of the text touches.</summary>
    public IReadOnlyList<ParagraphMarkup> Around(int start, int end) =>
    [
        .. _paragraphs.Where(p => p.Start < end && p.End > start).Select(p =>
        {
            var html = new StringBuilder();
            Inside(html, p);
            return new ParagraphMarkup(p.Start, html.ToString());
        }),
    ];

    private void Inside(StringBuilder html, TextParagraph paragraph)
    {
        foreach (var segment in paragraph.Segments)
        {
            foreach (var finding in _beginning.GetValueOrDefault(segment.Start) ?? [])
            {
                Tag(html, finding);
            }

            html.Append("<span data-s=\"").Append(segment.Start).Append('"');
            if (segment.Top is { } top)
            {
                var finding = _findings[top.Key];
                html.Append(CultureInfo.InvariantCulture, $" class=\"mark\" data-kind=\"{finding.Kind}\" data-d=\"{finding.Decision}\" data-f=\"{string.Join(' ', segment.Marks.Select(m => m.Key))}\"");
            }

            html.Append('>').Append(Html.Encode(_text[segment.Start..segment.End])).Append("</span>");
        }
    }

    private static void Tag(StringBuilder html, FindingView finding)
    {
        var kind = DisplayText.OfEnum(finding.Kind);
        html.Append(CultureInfo.InvariantCulture, $"<a class=\"tag\" id=\"m-{finding.Id}\" href=\"#f-{finding.Id}\" data-f=\"{finding.Id}\" data-kind=\"{finding.Kind}\" data-d=\"{finding.Decision}\" tabindex=\"-1\"")
            .Append(" aria-label=\"").Append(Html.Encode($"{kind}：{Words.Clip(finding.Title, 60)}，{DisplayText.OfEnum(finding.Decision)}")).Append("\">").Append(kind).Append("</a>");
    }

    // A finding may begin in a blank line, which is not shown; its link stands where its first visible part does.
    private Dictionary<int, List<FindingView>> Beginnings(IReadOnlyList<TextParagraph> paragraphs)
    {
        var beginnings = new Dictionary<int, List<FindingView>>();
        var seen = new HashSet<Guid>();
        foreach (var segment in paragraphs.SelectMany(p => p.Segments))
        {
            foreach (var mark in segment.Marks.Where(m => seen.Add(m.Key)))
            {
                if (!beginnings.TryGetValue(segment.Start, out var list))
                {
                    beginnings.Add(segment.Start, list = []);
                }

                list.Add(_findings[mark.Key]);
            }
        }

        return beginnings;
    }
}
