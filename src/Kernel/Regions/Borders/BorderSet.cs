using System.Globalization;
using System.Text;

namespace Chuangpu.Kernel.Regions.Borders;

/// <summary>The borders of regions, as a map file holds them.</summary>
/// <param name="rings">By code; the rings of a region are its outer borders and its holes, in any order and direction, first point not repeated.</param>
public sealed class BorderSet(IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<Place>>> rings)
{
    /// <summary>Nothing.</summary>
    public static BorderSet Empty { get; } = new(new Dictionary<string, IReadOnlyList<IReadOnlyList<Place>>>());

    /// <summary>The codes it has borders of.</summary>
    public IEnumerable<string> Codes => rings.Keys;

    /// <summary>The rings of a region; none when it is not in the set.</summary>
    /// <param name="code">Six digits.</param>
    public IReadOnlyList<IReadOnlyList<Place>> Of(string code) => rings.GetValueOrDefault(code) ?? [];

    /// <summary>Whether all of some regions are in the set.</summary>
    public bool Holds(IEnumerable<string> codes) => codes.All(rings.ContainsKey);

    /// <summary>Draws regions to one scale, as large as <see cref="RegionDrawing.Largest"/> allows; those without borders are left out.</summary>
    /// <param name="codes">Six digits each.</param>
    /// <param name="reviewNumber">The 审图号, or null.</param>
    public RegionDrawing Draw(IReadOnlyCollection<string> codes, string? reviewNumber)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var drawn = codes.Where(rings.ContainsKey).ToList();
        var places = drawn.SelectMany(c => rings[c]).SelectMany(r => r).ToList();
        if (places.Count == 0)
        {
            return new(0, 0, new Dictionary<string, RegionOutline>(), reviewNumber);
        }

        var (west, east, south, north) = (places.Min(p => p.Longitude), places.Max(p => p.Longitude), places.Min(p => p.Latitude), places.Max(p => p.Latitude));
        // A degree of longitude is shorter than one of latitude; one factor for all is good enough at the size of a province.
        var narrow = Math.Cos((south + north) / 2 * Math.PI / 180);
        var scale = RegionDrawing.Largest / Math.Max((east - west) * narrow, north - south);
        (int X, int Y) At(Place p) => ((int)Math.Round((p.Longitude - west) * narrow * scale), (int)Math.Round((north - p.Latitude) * scale));
        var (width, height) = At(new(east, south));
        return new(width, height, drawn.ToDictionary(c => c, c => Outline([.. rings[c].Select(r => r.Select(At).ToList())])), reviewNumber);
    }

    private static RegionOutline Outline(List<List<(int X, int Y)>> rings)
    {
        var path = new StringBuilder();
        foreach (var ring in rings)
        {
            var at = ring[0];
            path.Append(CultureInfo.InvariantCulture, $"M{at.X} {at.Y}l");
            foreach (var next in ring.Skip(1).Where(p => p != at))
            {
                // The minus sign parts numbers as well as a blank does.
                path.Append(CultureInfo.InvariantCulture, $"{(path[^1] == 'l' || next.X < at.X ? "" : " ")}{next.X - at.X}{(next.Y < at.Y ? "" : " ")}{next.Y - at.Y}");
                at = next;
            }

            path.Append('z');
        }

        var (x, y, room) = Inside(rings);
        return new(path.ToString(), x, y, room);
    }

    // Of some lines across the region the one with the widest stretch inside, a little preferring the middle.
    private static (int X, int Y, int Room) Inside(List<List<(int X, int Y)>> rings)
    {
        var (top, bottom) = (rings.Min(r => r.Min(p => p.Y)), rings.Max(r => r.Max(p => p.Y)));
        (int X, int Y, int Room, double Worth) best = (rings[0][0].X, rings[0][0].Y, 0, -1);
        const int Lines = 24;
        for (var i = 1; i < Lines; i++)
        {
            var y = top + (bottom - top) * i / (double)Lines + .001;
            var crossings = rings.SelectMany(r => r.Select((p, k) => (From: p, To: r[(k + 1) % r.Count])))
                .Where(e => e.From.Y > y != e.To.Y > y).Select(e => e.From.X + (y - e.From.Y) * (e.To.X - e.From.X) / (e.To.Y - e.From.Y)).Order().ToList();
            for (var k = 0; k + 1 < crossings.Count; k += 2)
            {
                var room = crossings[k + 1] - crossings[k];
                var worth = room * (1 - Math.Abs(i - Lines / 2d) / Lines);
                if (worth > best.Worth)
                {
                    best = ((int)Math.Round((crossings[k] + crossings[k + 1]) / 2), (int)Math.Round(y), (int)room, worth);
                }
            }
        }

        return (best.X, best.Y, best.Room);
    }
}
