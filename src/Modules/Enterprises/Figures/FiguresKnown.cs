using Chuangpu.Kernel.Periods;

namespace Chuangpu.Enterprises.Figures;

/// <summary>Which figures count.</summary>
internal static class FiguresKnown
{
    /// <summary>Those that count now.</summary>
    public static IQueryable<YearFigures> InForce(this IQueryable<YearFigures> figures) => figures.Where(f => f.InForceAt != null && f.EndedAt == null);

    /// <summary>Those that counted at the end of a day.</summary>
    public static IQueryable<YearFigures> InForceOn(this IQueryable<YearFigures> figures, DateOnly day)
    {
        var end = day.AddDays(1).StartInUtc();
        return figures.Where(f => f.InForceAt < end && (f.EndedAt == null || f.EndedAt >= end));
    }
}
