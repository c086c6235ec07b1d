using Chuangpu.Rules;
using Chuangpu.Rules.Clauses;

namespace Chuangpu.Enterprises.Cultivation.SelfTests;

/// <summary>Something an enterprise can test itself against.</summary>
/// <param name="Key">Its word in an address.</param>
/// <param name="Title">What it is called.</param>
/// <param name="File">Where its rules stand.</param>
/// <param name="Clause">Its clause.</param>
/// <param name="Score">The formula of its score, or null.</param>
/// <param name="Pass">What the score must reach, in words.</param>
internal sealed record Recognition(string Key, string Title, RuleFile File, Clause Clause, string? Score, string Pass)
{
    /// <summary>All, as people climb them.</summary>
    public static IReadOnlyList<Recognition> All { get; } =
    [
        Of("tech-sme", "科技型中小企业", OfficialRules.TechSme, "科技型中小企业评价", "综合得分", "不低于 60 分，且科技人员指标不为 0；或者直接确认"),
        Of("high-tech", "高新技术企业", OfficialRules.HighTech, "高新技术企业认定", "创新能力得分", "高于 70 分"),
        Of("innovative", "创新型中小企业", OfficialRules.Specialised, "创新型中小企业", "创新型得分", "不低于 60 分，且三方面各过最低分；或者直通"),
        Of("specialised", "专精特新中小企业", OfficialRules.Specialised, "专精特新中小企业", "专精特新得分", "不低于 60 分，或者直通"),
        Of("little-giant", "专精特新“小巨人”企业", OfficialRules.Specialised, "专精特新小巨人企业", null, ""),
    ];

    /// <summary>高新技术企业, what the pool is for.</summary>
    public static Recognition HighTech => All[1];

    /// <summary>By the word in an address; the pool's one for any other.</summary>
    public static Recognition OfKey(string? key) => All.FirstOrDefault(r => r.Key == key) ?? HighTech;

    private static Recognition Of(string key, string title, RuleFile file, string clause, string? score, string pass) =>
        new(key, title, file, file.Clauses.Single(c => c.Name == clause), score, pass);
}
