using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>
/// A map coloured by value: a link for each region, in classes with a legend, drawn on the server. Without a value a region is
/// hatched; neighbours without a link are only outlined. The same numbers stand in a table below, or beside it.
/// </summary>
public sealed partial class RegionMap
{
    /// <summary>The size of a name, in units of a map whose longer side has 1000.</summary>
    private const int Letter = 30;

    private const int Margin = 6;

    private IReadOnlyList<MapClass> _classes = [];
    private IReadOnlyList<MapShape> _own = [], _drawn = [];
    private Dictionary<MapShape, int> _shades = [];

    /// <summary>The regions, siblings drawn to one scale.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<MapShape> Shapes { get; set; }

    /// <summary>The width of the drawing, in the units of the paths.</summary>
    [Parameter, EditorRequired] public required int Width { get; set; }

    /// <summary>The height of the drawing.</summary>
    [Parameter, EditorRequired] public required int Height { get; set; }

    /// <summary>What the map shows, with period.</summary>
    [Parameter, EditorRequired] public required string Caption { get; set; }

    /// <summary>What must stand beside it: 示意图, or the 审图号.</summary>
    [Parameter, EditorRequired] public required string Statement { get; set; }

    /// <summary>The unit of the values, for the legend; or empty.</summary>
    [Parameter] public string Unit { get; set; } = "";

    /// <summary>Whether it shows the regions alone, without any figure: then there is no legend.</summary>
    [Parameter] public bool Plain { get; set; }

    /// <summary>Whether the same numbers follow as a table; false where the page has one.</summary>
    [Parameter] public bool Table { get; set; } = true;

    /// <summary>Whether the numbers are invented.</summary>
    [Parameter] public bool Demo { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _own = [.. Shapes.Where(s => !s.IsNeighbour)];
        // The one the page is about comes last, so that its edge lies above the others'.
        _drawn = [.. Shapes.OrderBy(s => s.IsCurrent)];
        _classes = MapClass.Of(_own);
        _shades = _classes.SelectMany(c => c.Shapes, (c, shape) => (shape, c.Shade)).ToDictionary(x => x.shape, x => x.Shade);
    }
}
