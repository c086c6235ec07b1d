namespace Chuangpu.Reading;

/// <summary>Finds the companies, universities and institutes that shall do a project.</summary>
internal static class ActorNames
{
    private const int LongestName = 34;

    private static readonly Words Ends = new(
        "有限公司", "有限责任公司", "公司", "集团", "大学", "学院", "研究院", "研究所", "医院", "合作社", "研究中心", "研发中心", "技术中心", "学校", "科学院", "农科院", "联合社", "中学", "开发区", "高新区", "经开区", "农科所", "科研所",
        "实验室", "中科院", "煤化所", "分公司", "厂");

    private static readonly Words General = new(
        "科研院所", "高校", "研究院", "公司", "高等学校", "大学", "医院", "学校", "集团", "产业技术研究院", "研究所", "重点实验室", "省级重点实验室", "企业技术中心", "技术中心", "新型研究院", "科技公司", "上市公司", "双一流大学", "职业学院", "创新中心实验室");

    private static readonly Words Leads = new("支持", "鼓励", "推动", "推进", "引导", "依托", "发挥", "联合", "由", "在", "等", "与", "和", "以", "加快", "重点", "成立", "建立", "组建", "建设", "省内", "市内", "：", "我市", "我省", "我县", "全市", "积极");

    /// <summary>The names in a range, one after the other, joined by 、, 与 or 和; empty when it holds no name of its own.</summary>
    public static List<string> In(string text, int start, int end)
    {
        var names = new List<string>();
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (text[i] is '、' or '与' or '和' or '，' or '：' or '。' or '；')
            {
                from = i + 1;
                continue;
            }
            if (Ends.At(text, i, end) is not { } word || i - from > LongestName)
                continue;
            var to = i + word.Length;
            // 大学 inside 大学生, 学院 inside 学院路: the name must end here.
            if (to < end && text[to] is '生' or '科' or '路' or '城')
                continue;
            var name = Bare(text[from..to]);
            if (name.Length > 3 && !General.Has(name) && !name.Contains('的', StringComparison.Ordinal) && GoalVerbs.FirstBuild(name, 0, name.Length, out _) != 0)
                names.Add(name);
            from = to;
            i = to - 1;
        }
        return names;
    }

    private static string Bare(string text)
    {
        var name = text.Trim('“', '”', ' ');
        while (Leads.At(name, 0, name.Length) is { } lead && name.Length > lead.Length)
            name = name[lead.Length..];
        return name;
    }
}
