using UglyToad.PdfPig.Core;

namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>Picks level and upright strokes, and filled rectangles as thin as strokes, out of a page's paths.</summary>
internal sealed class PdfRuleCollector
{
    /// <summary>A filled rectangle up to this thick, in points, is drawn as a line.</summary>
    private const double MaxThickness = 3;

    /// <summary>Shorter strokes, in points, belong to drawings and letters.</summary>
    private const double MinLength = 8;

    /// <summary>More lines than this on a page are a map or a chart, not a table.</summary>
    private const int MaxRules = 20_000;

    private readonly List<PdfRule> _rules = [];
    private readonly List<(PdfPoint From, PdfPoint To)> _strokes = [];
    private readonly List<(PdfPoint From, PdfPoint To)> _rectangles = [];
    private PdfPoint? _first;
    private PdfPoint? _last;

    public IReadOnlyList<PdfRule> Rules => _rules.Count > MaxRules ? [] : _rules;

    public void MoveTo(PdfPoint point) => (_first, _last) = (point, point);

    public void LineTo(PdfPoint point)
    {
        if (_last is { } last && _strokes.Count <= MaxRules)
            _strokes.Add((last, point));
        _last = point;
    }

    public void Rectangle(PdfPoint from, PdfPoint to)
    {
        if (_rectangles.Count <= MaxRules)
            _rectangles.Add((from, to));
    }

    public void CloseSubpath()
    {
        if (_first is { } first && _last is not null)
            LineTo(first);
    }

    public void EndSubpath() => (_first, _last) = (null, null);

    public void Drop()
    {
        _strokes.Clear();
        _rectangles.Clear();
        EndSubpath();
    }

    public void Paint(bool stroked)
    {
        if (_rules.Count <= MaxRules)
        {
            foreach (var (a, b) in _rectangles)
                AddRectangle(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y), stroked);
            if (stroked)
                foreach (var (a, b) in _strokes)
                    AddStroke(a, b);
            else if (_strokes.Count is 3 or 4)
                // A thin rectangle drawn point by point.
                AddRectangle(_strokes.Min(s => s.From.X), _strokes.Min(s => s.From.Y), _strokes.Max(s => s.From.X), _strokes.Max(s => s.From.Y), stroked: false);
        }

        Drop();
    }

    private void AddRectangle(double left, double bottom, double right, double top, bool stroked)
    {
        if (top - bottom <= MaxThickness)
            Add(true, (top + bottom) / 2, left, right);
        else if (right - left <= MaxThickness)
            Add(false, (left + right) / 2, bottom, top);
        else if (stroked)
        {
            Add(true, bottom, left, right);
            Add(true, top, left, right);
            Add(false, left, bottom, top);
            Add(false, right, bottom, top);
        }
    }

    private void AddStroke(PdfPoint a, PdfPoint b)
    {
        if (Math.Abs(a.Y - b.Y) <= 1)
            Add(true, (a.Y + b.Y) / 2, Math.Min(a.X, b.X), Math.Max(a.X, b.X));
        else if (Math.Abs(a.X - b.X) <= 1)
            Add(false, (a.X + b.X) / 2, Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y));
    }

    private void Add(bool isLevel, double at, double from, double to)
    {
        if (to - from >= MinLength && double.IsFinite(at + from + to))
            _rules.Add(new PdfRule(isLevel, at, from, to));
    }
}
