using Chuangpu.Enterprises.Subjects;
using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Enterprises.Research;

/// <summary>One of the six haves (六有) of an enterprise's research.</summary>
/// <param name="Name">Such as 有机构.</param>
/// <param name="Has">Whether it has it; null where nobody has said.</param>
/// <param name="Basis">What that rests on.</param>
internal sealed record ResearchMark(string Name, bool? Has, string Basis)
{
    /// <summary>All six, as of the last full year before the file's day.</summary>
    public static async Task<IReadOnlyList<ResearchMark>> OfAsync(EnterpriseFile file, ChuangpuDb db, CancellationToken cancellation = default)
    {
        var year = file.Day.Year - 1;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var id = file.Enterprise.Id;
        var projects = await db.Set<ResearchProject>().CountAsync(p => p.EnterpriseId == id && p.StartsOn <= last && (p.EndsOn == null || p.EndsOn >= first), cancellation);
        var figures = file.Figures.GetValueOrDefault(year);
        return
        [
            new("有机构", file.Enterprise.HasResearchUnit, "企业登记信息"),
            new("有牌子", file.Enterprise.HasResearchSign, "企业登记信息"),
            new("有场所", file.Enterprise.HasResearchSite, "企业登记信息"),
            new("有人员", figures?.TechStaff is { } staff ? staff > 0 : null, $"{year} 年科技人员"),
            new("有项目", projects > 0 ? true : null, projects > 0 ? $"研发台账 {year} 年有 {projects} 个项目" : "研发台账没有登记项目"),
            new("有经费", figures?.Research is { } spent ? spent > 0 : null, $"{year} 年研发费用"),
        ];
    }
}
