using Chuangpu.Rules.Remedies;

namespace Chuangpu.Enterprises.Contracts;

/// <summary>What an enterprise may be advised to do: never to earn less, own less or employ fewer.</summary>
public static class Advice
{
    private static readonly HashSet<string> NeverLess = ["营业收入", "主营业务收入", "总收入", "高新技术产品收入", "职工总数", "科技人员", "资产总额", "净资产", "净利润", "研发费用", "境内研发费用", "纳税额"];

    /// <summary>Whether a change may be advised.</summary>
    public static bool IsFit(Change change) => change.To > change.From || !NeverLess.Contains(Short(change.Fact.Fact.Name));

    /// <summary>Names as an enterprise is told of its own: without 企业.</summary>
    /// <param name="text">The name of a fact, or a text with such names.</param>
    public static string Short(string text) => text.Replace("企业.", "", StringComparison.Ordinal);
}
