namespace Chuangpu.Reading;

/// <summary>Cuts the names of projects out of a clause and tells names of their own from kinds of things.</summary>
internal static class ProjectNames
{
    private const int Longest = 60;
    private const int Shortest = 5;
    private const int NearFront = 8;

    private static readonly Words Ends = new(
        "项目", "工程", "基地", "实验室", "研究院", "中心", "产业园", "平台", "示范区", "园区", "科技城", "创新城", "大市场", "研究所", "联盟", "装置", "示范工程", "产业链", "试验场", "生产线", "众创空间", "孵化器", "智创城", "加速器",
        "科技园", "示范园", "示范基地", "创新港", "科学城", "集聚区", "先导区", "大科学装置", "院士工作站", "博士后工作站", "星创天地", "数据库", "大楼", "综合体", "园", "谷", "学院", "大学", "二期", "一期", "三期", "光源", "走廊", "总部", "技术改造", "提升改造", "示范");

    private static readonly Words Generals = new(
        "一批", "一个", "若干", "各类", "重大", "更多", "各级", "一系列", "高水平", "多种", "一流", "国际", "国家级", "全国", "省级", "市级", "集", "由", "成", "高能级", "企业", "产业", "创新", "科技", "专业", "区域", "科研", "公共", "数字", "智能", "有",
        "多", "新型", "特色", "综合", "县级", "现代", "优质", "高校", "国内", "小微", "农业", "工业", "绿色", "高质量", "线上", "完善", "支持", "一体", "以");

    private static readonly Words Trailers = new("建设", "项目建设", "等项目", "等", "的建设", "工作", "等重大项目", "等重点项目", "等建设", "建设工作", "等平台", "提档升级", "落地", "发展", "等揭榜挂帅项目的研究与成果转化", "等核心技术的转化应用");

    private static readonly Words Vague = new("一批", "若干", "各类", "更多", "一系列", "重大项目", "重点项目", "一个");

    /// <summary>甲工程和乙平台: two names when each ends like one.</summary>
    private static IEnumerable<string> Apart(string name)
    {
        var at = name.IndexOf('和', StringComparison.Ordinal);
        return at > Shortest && name.Length - at > Shortest && Ends.Before(name, 0, at) is not null && Ends.Before(name, 0, name.Length) is not null
            ? [name[..at], name[(at + 1)..]]
            : [name];
    }

    /// <summary>The names a list of projects holds; empty when it names nothing of its own.</summary>
    public static IEnumerable<string> In(string text, bool listed = false)
    {
        if (text.StartsWith('“'))
            return Quoted(text);
        return Strip(text).Split('、').Select(Strip).SelectMany(Apart)
            .Where(n => IsName(n) && Ends.Before(n, 0, n.Length) is not null && (IsOwn(n) || (listed && Vague.At(n, 0, n.Length) is null)));
    }

    /// <summary>The one name behind a verb whose actor is known; null when it is only a kind of thing.</summary>
    public static string? One(string text)
    {
        var name = Strip(text);
        return IsName(name) && !name.StartsWith("一批", StringComparison.Ordinal) && !name.StartsWith("各类", StringComparison.Ordinal) ? name : null;
    }

    /// <summary>“甲”“乙”等项目: each quoted name, when what follows says they are projects.</summary>
    private static IEnumerable<string> Quoted(string text)
    {
        var after = text[(text.LastIndexOf('”') + 1)..];
        var projects = after.Contains("项目", StringComparison.Ordinal) || after.Contains("课题", StringComparison.Ordinal) || after.Contains("工程", StringComparison.Ordinal);
        for (var open = text.IndexOf('“', StringComparison.Ordinal); open >= 0; open = text.IndexOf('“', open + 1))
        {
            var close = text.IndexOf('”', open);
            if (close < 0)
                yield break;
            var name = text[(open + 1)..close];
            if (IsName(name) && (projects || Ends.Before(name, 0, name.Length) is not null))
                yield return name;
            open = close;
        }
    }

    private static bool IsName(string name) => name.Length is >= Shortest and <= Longest;

    /// <summary>It begins with a place or a unit; a kind of thing (公共服务平台) doesn't.</summary>
    private static bool IsOwn(string name) =>
        Generals.At(name, 0, name.Length) is null && !name.Contains('的', StringComparison.Ordinal)
        && (RegionRegister.Names(name[..Math.Min(name.Length, NearFront)]) || ActorNames.In(name, 0, name.Length).Exists(a => a.Length < name.Length));

    private static string Strip(string text)
    {
        var name = text.Trim('，', '。', '；', ' ', '、', '的');
        while (Trailers.Before(name, 0, name.Length) is { } tail && name.Length > tail.Length + Shortest)
            name = name[..^tail.Length].TrimEnd('的', '、');
        return name;
    }
}
