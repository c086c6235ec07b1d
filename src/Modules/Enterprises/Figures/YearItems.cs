using System.Collections.Frozen;
using Chuangpu.Enterprises.Contracts;

namespace Chuangpu.Enterprises.Figures;

/// <summary>The yearly figures in the order of forms and tables: the one list that forms, imports, checks and facts go by.</summary>
public static class YearItems
{
    /// <summary>All.</summary>
    public static IReadOnlyList<YearItem> All { get; } =
    [
        .. new YearItem[]
        {
            new("营业收入", "万元", f => f.Revenue),
            new("主营业务收入", "万元", f => f.MainRevenue),
            new("总收入", "万元", f => f.TotalIncome),
            new("高新技术产品收入", "万元", f => f.HighTechRevenue),
            new("研发费用", "万元", f => f.Research),
            new("境内研发费用", "万元", f => f.DomesticResearch),
            new("成本费用", "万元", f => f.Cost),
            new("资产总额", "万元", f => f.Assets),
            new("负债总额", "万元", f => f.Liabilities),
            new("净利润", "万元", f => f.Profit) { MayBeNegative = true },
            new("纳税额", "万元", f => f.Tax),
            new("职工总数", "人", f => f.Staff),
            new("科技人员", "人", f => f.TechStaff),
            new("发明专利", "件", f => f.InventionPatents),
            new("二类知识产权", "件", f => f.OtherRights),
            new("成果转化数", "项", f => f.Conversions),
        }.Select(i => i with { Definition = EnterpriseSchema.Facts.SingleOrDefault(f => f.Name == $"企业.{i.Name}")?.Definition ?? "" }),
    ];

    private static readonly FrozenDictionary<string, YearItem> ByName = All.ToFrozenDictionary(i => i.Name);

    private static readonly FrozenDictionary<string, YearItem> ByKey = All.ToFrozenDictionary(i => i.Key);

    /// <summary>The item of a name such as 研发费用, or null.</summary>
    public static YearItem? Named(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The item of a key such as Research, or null.</summary>
    public static YearItem? OfKey(string? key) => key is null ? null : ByKey.GetValueOrDefault(key);
}
