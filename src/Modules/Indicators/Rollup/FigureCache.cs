using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Exchange.Imports;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Audit;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Indicators.Rollup;

/// <summary>Keeps computed figures as long as no value and no definition has changed, whichever process changed it.</summary>
public sealed class FigureCache : IDisposable
{
    // Some 300 bytes an entry: a province's whole base of 250,000 values fits three times.
    private const int MostEntries = 750_000;

    /// <summary>The entities by whose changes a figure changes.</summary>
    internal static readonly string[] Kinds = [nameof(IndicatorValue), nameof(ValueImport), nameof(Indicator), nameof(IndicatorDefinition)];

    private readonly KeptUntilChanged<Figures> _kept = new(MostEntries, Kinds);
    private readonly KeptUntilChanged<CatalogueBook> _book = new(1, [nameof(Indicator), nameof(IndicatorDefinition)]);

    /// <summary>The catalogue, its formulas read once.</summary>
    /// <param name="db">The database.</param>
    /// <param name="cancellation">Stops.</param>
    public Task<CatalogueBook> BookAsync(ChuangpuDb db, CancellationToken cancellation) => _book.GetAsync("", db, async () =>
    {
        var book = new FormulaBook(await db.Set<Indicator>().AsNoTracking().Include(i => i.Definitions).ToListAsync(cancellation));
        return new CatalogueBook(book, book.Graph());
    }, _ => 1, cancellation);

    /// <summary>The kept figures where they still hold, else new ones.</summary>
    /// <param name="key">All that the figures depend on besides the data.</param>
    /// <param name="db">The database.</param>
    /// <param name="read">Reads and computes them, of the ones kept before where there are some.</param>
    /// <param name="cancellation">Stops.</param>
    public Task<Figures> GetAsync(string key, ChuangpuDb db, Func<Outdated<Figures>?, Task<Figures>> read, CancellationToken cancellation) =>
        _kept.GetAsync(key, db, read, figures => Math.Max(1, figures.Entries.Count), cancellation);

    /// <inheritdoc />
    public void Dispose()
    {
        _kept.Dispose();
        _book.Dispose();
    }
}
