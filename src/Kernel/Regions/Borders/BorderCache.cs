using System.Collections.Concurrent;

namespace Chuangpu.Kernel.Regions.Borders;

/// <summary>Keeps maps in memory: each file is read once, each drawing made once. A file never changes, so nothing kept grows old.</summary>
public sealed class BorderCache
{
    private readonly ConcurrentDictionary<Guid, BorderSet> _sets = [];
    private readonly ConcurrentDictionary<(Guid Map, string Codes), RegionDrawing> _drawings = [];

    internal async ValueTask<BorderSet> SetAsync(Guid map, Func<Task<BorderSet>> read) =>
        _sets.TryGetValue(map, out var kept) ? kept : _sets.GetOrAdd(map, await read());

    internal RegionDrawing Drawing(Guid map, IReadOnlyCollection<string> codes, Func<RegionDrawing> draw) =>
        _drawings.GetOrAdd((map, string.Join(',', codes.Order(StringComparer.Ordinal))), _ => draw());
}
