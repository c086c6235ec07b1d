using System.Text.RegularExpressions;

namespace Chuangpu.Reading.Bench;

/// <summary>The naive way: numbers behind a verb, tags in brackets, titles behind a verb, sums behind 给予.</summary>
internal static partial class RegexOnly
{
    public static int Count(string text) =>
        Goal().Count(text) + Growth().Count(text) + Build().Count(text) + Tag().Count(text) + Title().Count(text) + Sum().Count(text) + Heading().Count(text);

    [GeneratedRegex(@"([^，。；：\s]{2,40}?)(达到|提高到|突破|不低于|超过)\s*(\d+(?:\.\d+)?)\s*([万亿]?[^\d，。；、\s]{1,3})(以上|左右|以内)?")]
    private static partial Regex Goal();

    [GeneratedRegex(@"([^，。；：\s]{2,40}?)(年均|累计)?(增长|下降|降低)\s*(\d+(?:\.\d+)?)%")]
    private static partial Regex Growth();

    [GeneratedRegex(@"(建成|新建|培育|引进|认定)([^，。；\s]{0,20}?)(\d+)([家个所名项])([^，。；\s]{0,20})")]
    private static partial Regex Build();

    [GeneratedRegex(@"（(牵头单位|责任单位)：([^）]+)）")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(制定|出台|修订|编制)《([^》]+)》")]
    private static partial Regex Title();

    [GeneratedRegex(@"(给予|奖励|补助|最高)[^，。；\d]{0,10}(\d+)(万|亿)?元")]
    private static partial Regex Sum();

    [GeneratedRegex(@"^(第[一二三四五六七八九十]+[章节]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）).*$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
