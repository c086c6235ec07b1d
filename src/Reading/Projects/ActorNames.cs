namespace Chuangpu.Reading;

/// <summary>Finds the companies, universities and institutes that shall do a project.</summary>
internal static class ActorNames
{
    private const int LongestName = 34;

    private static readonly Words Ends = new(
        "有限公司", "公司", "集团", "大学", "学院", "研究院", "研究所", "医院", "合作社", "研究中心", "学校", "科学院", "农科院", "联合社", "中学", "技师学院", "职业学院", "企业", "银行", "园区", "开发区", "高新区", "经开区", "农科所", "科研所");

    private static readonly Words General = new("企业", "科技企业", "龙头企业", "科研院所", "高校", "研究院", "公司", "重点企业", "骨干企业", "高等学校", "高等院校", "有条件的企业", "大型企业", "中小企业", "国有企业", "科技型企业", "高新技术企业", "大学", "医院", "学校");

    /// <summary>The names in a range, one after the other, joined by 、, 与 or 和; empty when it holds no name of its own.</summary>
    public static List<string> In(string text, int start, int end)
    {
        var names = new List<string>();
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (text[i] is '、' or '与' or '和' or '，')
            {
                from = i + 1;
                continue;
            }
            if (Ends.At(text, i, end) is not { } word || i - from > LongestName)
                continue;
            var to = i + word.Length;
            // 大学 inside 大学生: the name must end here.
            if (to < end && text[to] is '生' or '科')
                continue;
            if (to < end && text[to] == '（' && text.IndexOf('）', to) is var close and > 0 && close < end)
                to = close + 1;
            var name = text[from..to].Trim('“', '”', ' ');
            if (name.Length > 3 && !General.Has(name) && !name.Contains('的', StringComparison.Ordinal))
                names.Add(name);
            from = to;
            i = to - 1;
        }
        return names;
    }
}
