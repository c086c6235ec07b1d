using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>Follows a page's drawing and keeps upright glyphs and the straight lines that tables are ruled with.</summary>
internal sealed class PdfPageReader(
    int pageNumber, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters,
    CropBox cropBox, UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix, ParsingOptions options)
    : BaseStreamProcessor<PdfPage>(pageNumber, resources, scanner, parser, filters, cropBox, userSpaceUnit, rotation, initialMatrix, options)
{
    private const int MaxStates = 2_000;

    /// <summary>Operators that only set colours (ISO 32000-1, table 74) or paint with them.</summary>
    private static readonly HashSet<string> ColourOperators = ["cs", "CS", "sc", "SC", "scn", "SCN", "g", "G", "rg", "RG", "k", "K", "sh"];

    private readonly PdfBudget _budget = PdfBudget.Of(options);
    private readonly List<PdfGlyph> _glyphs = [];
    private readonly PdfRuleCollector _rules = new();
    private int _pictures;

    public override PdfPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return new PdfPage(pageNumberCurrent, _glyphs, _rules.Rules, _pictures);
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations) =>
        base.ProcessOperations([.. operations.Where(operation => !ColourOperators.Contains(operation.Operator))]);

    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        _budget.Glyph();
        var start = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 0))));
        var end = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(characterBoundingBox.Width, 0))));
        var top = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 1))));
        var size = top.Y - start.Y;

        // Turned glyphs are watermarks and stamps.
        var upright = size > 0 && Math.Abs(top.X - start.X) < size && Math.Abs(end.Y - start.Y) <= size * 0.1 && end.X >= start.X;
        if (upright && double.IsFinite(start.X + end.X + start.Y + size) && !string.IsNullOrEmpty(unicode) && GlyphText.Of(unicode) is { Length: > 0 } text)
            _glyphs.Add(new PdfGlyph(text, start.X, end.X, start.Y, size));
    }

    public override void ApplyXObject(NameToken xObjectName)
    {
        _budget.Form();
        base.ApplyXObject(xObjectName);
    }

    public override void BeginText()
    {
        _budget.Step();
        base.BeginText();
    }

    public override void PushState()
    {
        // Saved states are copies; no writer nests them by the thousand.
        _budget.Step();
        if (StackSize > MaxStates)
            throw Refusal.CorruptPdf();
        base.PushState();
    }

    public override void BeginSubpath() => _rules.EndSubpath();

    public override PdfPoint? CloseSubpath()
    {
        _rules.CloseSubpath();
        return null;
    }

    public override void ClosePath() => _rules.CloseSubpath();

    public override void MoveTo(double x, double y)
    {
        _budget.Step();
        _rules.MoveTo(CurrentTransformationMatrix.Transform(new PdfPoint(x, y)));
    }

    public override void LineTo(double x, double y)
    {
        _budget.Step();
        _rules.LineTo(CurrentTransformationMatrix.Transform(new PdfPoint(x, y)));
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
        _budget.Step();
        _rules.Rectangle(CurrentTransformationMatrix.Transform(new PdfPoint(x, y)), CurrentTransformationMatrix.Transform(new PdfPoint(x + width, y + height)));
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => _budget.Step();

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => _budget.Step();

    public override void StrokePath(bool close) => _rules.Paint(stroked: true);

    public override void FillPath(FillingRule fillingRule, bool close) => _rules.Paint(stroked: false);

    public override void FillStrokePath(FillingRule fillingRule, bool close) => _rules.Paint(stroked: true);

    public override void EndPath() => _rules.Drop();

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => _pictures++;

    protected override void RenderInlineImage(InlineImage inlineImage) => _pictures++;

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties) => _budget.Step();

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }
}
