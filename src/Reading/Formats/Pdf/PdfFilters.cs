using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Chuangpu.Reading.Formats.Pdf;

/// <summary>The library's stream filters, each behind a bound on what it may unpack.</summary>
internal sealed class PdfFilters(PdfBudget budget) : IFilterProvider
{
    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;

    public PdfBudget Budget { get; } = budget;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        IFilter[] filters = Bound(_inner.GetFilters(dictionary));
        return PdfObjectStreamCheck.Concerns(dictionary) ? [.. filters, new PdfObjectStreamCheck()] : filters;
    }

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(_inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(_inner.GetAllFilters());

    private IFilter[] Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, Budget))];
}
