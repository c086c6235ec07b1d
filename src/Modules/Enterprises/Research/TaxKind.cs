using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Subjects;

namespace Chuangpu.Enterprises.Research;

/// <summary>What decides the rate of the super-deduction in a year; null where nobody knows.</summary>
/// <param name="Manufacturing">Its industry is manufacturing (GB/T 4754 section C), tobacco aside.</param>
/// <param name="TechSme">It was on the list of technology-based SMEs in the year.</param>
/// <param name="Excluded">Its industry is one of the six that have no super-deduction.</param>
/// <param name="Listed">It is on the list of makers of integrated circuits or machine tools of the year.</param>
internal sealed record TaxKind(bool? Manufacturing, bool? TechSme, bool? Excluded, bool? Listed)
{
    // 烟草制品业, 批发业, 零售业, 住宿业, 餐饮业, 房地产业, 租赁业, 商务服务业, 娱乐业.
    private static readonly HashSet<int> ExcludedDivisions = [16, 51, 52, 61, 62, 70, 71, 72, 90];

    /// <summary>The kind of an enterprise in a year, by its industry and its qualifications.</summary>
    /// <param name="file">What is known of it.</param>
    /// <param name="year">The year.</param>
    public static TaxKind Of(EnterpriseFile file, int year)
    {
        int? division = file.Enterprise.IndustryCode is { Length: >= 2 } code && int.TryParse(code.AsSpan(0, 2), out var number) ? number : null;
        return new(
            division is { } d ? d is >= 13 and <= 43 and not 16 : null,
            file.Qualifications.Any(q => q.Kind == QualificationKind.TechSme && (q.RecognisedOn.Year == year || q.HoldsOn(new(year, 12, 31)))),
            division is { } e ? ExcludedDivisions.Contains(e) : null,
            IsListed(file, year));
    }

    /// <summary>Whether it is on the list (清单) of a year: from the year of recognition to that of the last day, and without one in the first alone, since the lists are made for each year.</summary>
    public static bool IsListed(EnterpriseFile file, int year) => file.Qualifications.Any(q =>
        q.Kind == QualificationKind.DeductionList && q.RecognisedOn.Year <= year && year <= (q.ValidUntil ?? q.RecognisedOn).Year);
}
