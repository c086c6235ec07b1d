using Microsoft.AspNetCore.Components;

namespace Chuangpu.WebKit;

/// <summary>
/// A map of tiles coloured by value: a link for each region, no borders. Give the same numbers as a table beside it. Without a
/// value a tile is hatched. At most ten columns.
/// </summary>
public sealed partial class RegionMap
{
    private IReadOnlyList<MapClass> _classes = [];
    private Dictionary<(int Row, int Column), MapTile> _tiles = [];
    private Dictionary<MapTile, int> _shades = [];
    private int _columns, _rows;

    /// <summary>The regions.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<MapTile> Tiles { get; set; }

    /// <summary>What the map shows, with period.</summary>
    [Parameter, EditorRequired] public required string Caption { get; set; }

    /// <summary>The unit of the values, for the legend; or empty.</summary>
    [Parameter] public string Unit { get; set; } = "";

    /// <summary>Whether the numbers are invented.</summary>
    [Parameter] public bool Demo { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _classes = MapClass.Of(Tiles);
        _shades = _classes.SelectMany(c => c.Tiles, (c, tile) => (tile, c.Shade)).ToDictionary(x => x.tile, x => x.Shade);
        _tiles = Tiles.ToDictionary(t => (t.Row, t.Column));
        (_columns, _rows) = (Tiles.Count == 0 ? 0 : Tiles.Max(t => t.Column), Tiles.Count == 0 ? 0 : Tiles.Max(t => t.Row));
    }
}
