using Chuangpu.Rules.Tests.Syntax;
using CsCheck;

namespace Chuangpu.Rules.Tests.Compilation;

/// <summary>Random sources that type-check against <see cref="TestFacts.Schema"/>, of every kind of node.</summary>
internal static class TypedSources
{
    /// <summary>Of every type of result.</summary>
    public static Gen<string> Any { get; } = Gen.OneOf(Condition(5, false), Condition(5, false), Money(5, false), Plain(5, false), Ratio(5, false), Day(4, false), Text(4, false));

    /// <summary>Conditions and amounts of clauses.</summary>
    public static Gen<(string Condition, string Money)> Clauses { get; } = Gen.Select(Condition(5, false), Money(5, false));

    private static Gen<string> Condition(int depth, bool inRecord) => depth == 0
        ? Trees.Pick(["是", "否", .. inRecord ? ["关联交易"] : new[] { "企业.有研发机构" }])
        : Deeper(depth, d => Gen.OneOf(
            Pair(Money(d, inRecord), "({0}) {2} ({1})", "≥", ">", "<", "≤", "=", "≠"),
            Pair(Plain(d, inRecord), "({0}) {2} ({1})", "≥", ">", "<", "≤", "=", "≠"),
            Pair(Ratio(d, inRecord), "({0}) {2} ({1})", "≥", "<", "="),
            Pair(Day(d, inRecord), "{0} {2} {1}", "≥", ">", "<", "≤", "=", "≠"),
            Pair(Text(d, inRecord), "({0}) {2} ({1})", "=", "≠"),
            Pair(Condition(d, inRecord), "({0}) {2} ({1})", "且", "或", "且", "或", "="),
            Pair(Text(d, inRecord), "({0}) {2} ({1}, \"市级\")", "属于", "不属于"),
            Condition(d, inRecord).Select(c => $"非 ({c})"),
            Gen.Select(Condition(d, inRecord), Condition(d, inRecord)).Select((a, b) => $"(如果 {a} 则 {b})"),
            Gen.Select(Plain(d, inRecord), Plain(d, inRecord), Plain(d, inRecord)).Select((a, b, c) => $"({a}) 在 ({b}) 与 ({c}) 之间"),
            Gen.Select(Day(d, inRecord), Trees.Pick("上年", "近三年", "前两年", "2023年", "上季", "企业.评价期")).Select((a, p) => $"{a} 在 {p}"),
            Trees.Pick("企业.评价期 = 上年", "企业.评价期 < 本期", "企业.评价期 在 前三年", "企业.级别 为空", "企业.创新能力得分 不为空", "企业.创新能力得分 > 10分", "企业.系数(上年) 为空"),
            inRecord ? Trees.Pick("登记日 为空", "得分 ≥ 5分", "关联交易") : Condition(d, true).Select(c => $"存在(企业.合同 其中 {c})")));

    private static Gen<string> Money(int depth, bool inRecord) => depth == 0
        ? Trees.Pick(["企业.研发费用", "企业.营业收入(上年)", "R&D经费", "12.5万元", "0元", "1元", .. inRecord ? ["到账额", "到账额"] : Array.Empty<string>()])
        : Deeper(depth, d => Gen.OneOf(
            Pair(Money(d, inRecord), "({0}) {2} ({1})", "+", "-"),
            Pair(Money(d, inRecord), "{2}({0}, {1}, 3万元)", "最大", "最小"),
            Gen.Select(Money(d, inRecord), Plain(d, inRecord), Trees.Pick("×", "/")).Select((a, b, op) => Shielded(a, b, op)),
            Gen.Select(Money(d, inRecord), Ratio(d, inRecord)).Select((a, b) => $"(1元 + {a}) × ({b} + 1%)"),
            Gen.Select(Money(d, inRecord), Trees.Pick("四舍五入({0} + 1元, 2)", "向下取整({0} + 1元, 100元)", "向上取整({0} + 1元)", "绝对值({0})", "-({0})")).Select((m, f) => string.Format(f, m)),
            Gen.Select(Condition(d, inRecord), Money(d, inRecord), Money(d, inRecord)).Select((c, a, b) => $"(如果 {c} 则 {a} 否则 {b})"),
            inRecord ? Money(0, true) : Trees.Pick("之和(企业.研发费用(近三年))", "平均(企业.研发费用(前三年))", "最大(企业.研发费用(近三年))"),
            inRecord ? Money(0, true) : Gen.Select(Trees.Pick("之和", "平均", "最大", "最小"), Condition(d, true), Money(d, true)).Select((f, c, m) => $"{f}(企业.合同 其中 {c}, {m})")));

    private static Gen<string> Plain(int depth, bool inRecord) => depth == 0
        ? Trees.Pick("企业.系数", "企业.系数(上年)", "2", "0", "0.5", "7", "3")
        : Deeper(depth, d => Gen.OneOf(
            Pair(Plain(d, inRecord), "({0}) {2} ({1})", "+", "-", "×", "/"),
            Pair(Plain(d, inRecord), "{2}({0}, {1})", "最大", "最小"),
            Gen.Select(Plain(d, inRecord), Trees.Pick("四舍五入({0}, 1)", "取整({0})", "绝对值({0})", "-({0})")).Select((m, f) => string.Format(f, m)),
            Gen.Select(Condition(d, inRecord), Plain(d, inRecord), Plain(d, inRecord)).Select((c, a, b) => $"(如果 {c} 则 {a} 否则 {b})"),
            Day(d, inRecord).Select(a => $"年份({a})"),
            Day(d, inRecord).Select(a => $"月份({a})"),
            Pair(Day(d, inRecord), "{2}({0}, {1}) / 1{3}", "天数", "月数", "年数"),
            inRecord ? Plain(0, true) : Condition(d, true).Select(c => $"数量(企业.合同 其中 {c}) / 1项")));

    private static Gen<string> Ratio(int depth, bool inRecord) => depth == 0
        ? Trees.Pick("5%", "R&D经费投入强度", "0.5‰", "R&D经费投入强度(上年)")
        : Gen.OneOf(
            Pair(Money(depth - 1, inRecord), "({0}) / ({1}){2}", ""),
            Pair(Ratio(depth - 1, inRecord), "({0}) {2} ({1})", "+", "-", "×", "/"));

    private static Gen<string> Day(int depth, bool inRecord) => depth == 0
        ? Trees.Pick(["企业.成立日期", "2024-02-29", "2023-03-31", "期初(上年)", "期末(企业.评价期)", .. inRecord ? ["登记日"] : new[] { "最大(企业.专利.授权日)", "最小(企业.专利 其中 类别 = \"省级\", 授权日)" }])
        : Gen.OneOf(
            Day(0, inRecord),
            Gen.Select(Day(depth - 1, inRecord), Trees.Pick("+ 1个月", "- 30天", "+ 2年", "- 0.5个月", "+ 9000年")).Select((a, by) => $"({a} {by})"),
            Gen.Select(Condition(depth - 1, inRecord), Day(0, inRecord), Day(0, inRecord)).Select((c, a, b) => $"(如果 {c} 则 {a} 否则 {b})"));

    private static Gen<string> Text(int depth, bool inRecord) => depth == 0
        ? Trees.Pick("企业.级别", "\"省级\"", "\"国家级\"")
        : Gen.Select(Condition(depth - 1, inRecord), Text(0, inRecord), Text(0, inRecord)).Select((c, a, b) => $"(如果 {c} 则 {a} 否则 {b})");

    private static Gen<string> Deeper(int depth, Func<int, Gen<string>> branches) => Gen.Int[0, depth - 1].SelectMany(branches);

    private static Gen<string> Pair(Gen<string> operand, string form, params string[] words) =>
        Gen.Select(operand, operand, Trees.Pick(words)).Select((a, b, word) => string.Format(form, a, b, word, word switch { "天数" => "天", "月数" => "个月", _ => "年" }));

    // A literal 0 has no unit of its own.
    private static string Shielded(string money, string factor, string op) => $"({money}) {op} ({factor} + 0)";
}
