using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Exchange.Imports;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Microsoft.Extensions.Caching.Memory;

namespace Chuangpu.Indicators.Rollup;

/// <summary>Keeps computed figures as long as no value and no definition has changed, whichever process changed it.</summary>
public sealed class FigureCache : IDisposable
{
    // Some 300 bytes an entry: a province's whole base of 250,000 values fits three times.
    private const int MostEntries = 750_000;

    private static readonly string[] Kinds = [nameof(IndicatorValue), nameof(ValueImport), nameof(Indicator), nameof(IndicatorDefinition)];

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostEntries });

    /// <summary>The kept figures where they still hold, else new ones.</summary>
    /// <param name="key">All that the figures depend on besides the data.</param>
    /// <param name="db">The database.</param>
    /// <param name="read">Reads and computes them.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Figures> GetAsync(string key, ChuangpuDb db, Func<Task<Figures>> read, CancellationToken cancellation)
    {
        // Before reading: what is saved meanwhile counts as a change, and the worst is that it is read twice.
        var mark = await ChangesSince.MarkAsync(db, cancellation);
        if (_kept.Get<Kept>(key) is { } kept && !await ChangesSince.AnyAsync(db, kept.Mark, mark, Kinds, cancellation))
        {
            kept.Mark = mark;
            return kept.Figures;
        }

        var figures = await read();
        _kept.Set(key, new Kept(figures) { Mark = mark }, new MemoryCacheEntryOptions { Size = Math.Max(1, figures.EntryCount), SlidingExpiration = TimeSpan.FromHours(1) });
        return figures;
    }

    /// <inheritdoc />
    public void Dispose() => _kept.Dispose();

    private sealed class Kept(Figures figures)
    {
        private long _mark;

        public Figures Figures { get; } = figures;

        public long Mark
        {
            get => Volatile.Read(ref _mark);
            set => Volatile.Write(ref _mark, value);
        }
    }
}
