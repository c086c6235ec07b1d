using System.Globalization;
using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Workbench;

/// <summary>What somebody wants to see side by side. The address says all of it and nothing is saved, so that a view can be passed on.</summary>
public sealed record WorkbenchSelection
{
    /// <summary>Years a view may reach over; the cube holds every region below the chosen ones for each.</summary>
    public const int MostYears = 30;

    /// <summary>Figures a view may show.</summary>
    public const int MostCells = 20_000;

    private const int YearsAtFirst = 5;

    /// <summary>Codes of indicators, in the order they are shown.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Codes of regions chosen one by one.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Regions all of whose parts are wanted as well.</summary>
    public IReadOnlyList<string> Below { get; init; } = [];

    /// <summary>The first year.</summary>
    public required int From { get; init; }

    /// <summary>The last year.</summary>
    public required int To { get; init; }

    /// <summary>What stands in the columns.</summary>
    public WorkbenchAxis Columns { get; init; }

    /// <summary>Whether the change on the year before is shown.</summary>
    public bool WithChange { get; init; }

    /// <summary>Whether the rank among the chosen regions of the same level is shown.</summary>
    public bool WithRank { get; init; }

    /// <summary>Whether each figure is compared with the mean of the region above.</summary>
    public bool WithMean { get; init; }

    /// <summary>The view at the end of this day, or null for now.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether anything is chosen yet.</summary>
    public bool IsEmpty => Indicators.Count == 0 && Regions.Count == 0 && Below.Count == 0;

    /// <summary>Reads an address: <c>i</c> and <c>region</c>, <c>below</c> (repeated), <c>from</c>, <c>to</c>, <c>columns</c>, <c>show</c> (change, rank, mean), <c>asOf</c>. What can't be understood counts as not given.</summary>
    /// <param name="parameters">Name and value, repeated ones each by itself.</param>
    /// <param name="today">Today.</param>
    public static WorkbenchSelection Read(IEnumerable<KeyValuePair<string, string>> parameters, DateOnly today)
    {
        var asked = parameters.ToLookup(p => p.Key, p => p.Value);
        var asOf = PastDay.Read(asked[PastDay.Parameter].LastOrDefault(), today);
        var last = (asOf ?? today).Year;
        var to = Number("to") is { } end && end >= 1949 && end <= last ? end : last - 1;
        return new WorkbenchSelection
        {
            Indicators = All("i"),
            Regions = All("region"),
            Below = All("below"),
            To = to,
            From = Number("from") is { } start && start >= 1949 && start <= last ? start : to - YearsAtFirst + 1,
            Columns = Enum.TryParse<WorkbenchAxis>(asked["columns"].LastOrDefault(), out var axis) && Enum.IsDefined(axis) ? axis : WorkbenchAxis.Year,
            WithChange = asked["show"].Contains("change"),
            WithRank = asked["show"].Contains("rank"),
            WithMean = asked["show"].Contains("mean"),
            AsOf = asOf,
        };

        IReadOnlyList<string> All(string name) => [.. asked[name].Where(v => v.Length > 0).Distinct()];

        int? Number(string name) => int.TryParse(asked[name].LastOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
