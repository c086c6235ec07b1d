using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Figures;

/// <summary>Keeps the size by which lists are searched with the latest figures that count.</summary>
internal static class SizeUpdate
{
    /// <summary>Sets the size when these figures are the latest and nobody determined it otherwise; saved with the caller's work.</summary>
    public static async Task ApplyAsync(ChuangpuDb db, Enterprise enterprise, YearFigures figures, CancellationToken cancellation)
    {
        if (enterprise.SizeSource is null && !await db.Set<YearFigures>().InForce().AnyAsync(f => f.EnterpriseId == enterprise.Id && f.Year > figures.Year, cancellation))
        {
            enterprise.Size = SizeRule.Of(enterprise.IndustryCode, figures.Staff, figures.Revenue, figures.Assets);
        }
    }
}
