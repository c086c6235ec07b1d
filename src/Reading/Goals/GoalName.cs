namespace Chuangpu.Reading;

/// <summary>Cuts the name of what is measured out of the words around a number.</summary>
internal static class GoalName
{
    private static readonly Words Leading = new(
        "到", "至", "力争", "争取", "确保", "努力", "预计", "计划", "并", "且", "同时", "以及", "和", "及", "与", "使", "让", "将", "要", "全市", "全省", "全县", "全区", "全州", "全旗",
        "我市", "我省", "我县", "我区", "我州", "实现", "其中", "逐步", "基本", "每年", "平均每年", "期末", "上半年", "下半年", "总体", "推动", "促进", "坚持", "进一步", "按照", "按",
        "、", "，", "：", "-", "—", "•", "·", "”", "累计实现", "保持", "积极", "初步", "大力", "使得", "逐年", "左右", "以上", "同步", "按全省", "按照全省", "按全市", "按全国", "持续", "做到", "继续", "加快", "稳步", "建成", "形成", "达到", "重点");

    // What begins like a leading word and is none.
    private static readonly Words Guarded = new("要素", "要点", "使用", "和谐", "及时", "并购", "并联", "将军", "与会", "按揭", "实现率", "保持率", "到位", "到账", "至少", "重点实验室", "重点项目", "重点企业", "重点产业", "重点研发", "重点领域", "重点高校", "重点学科");

    private static readonly Words Trailing = new(
        "要", "将", "力争", "争取", "每年", "的", "预计", "逐步", "至少", "稳步", "总体", "再", "由", "从", "在", "确保", "累计", "较", "、", "和", "，",
        "不断", "持续", "力求", "努力", "分别", "达到", "实现", "平均每年", "已", "年均", "了", "共", "总计", "各", "常年", "始终", "长期", "共计", "合计");

    private static readonly Words TimeTails = new("年底", "年末", "年", "底", "末", "前", "期间", "时期", "内", "年底前", "年前", "年上半年", "年下半年", "五年", "的");

    public static string Clean(string text)
    {
        var start = Math.Max(0, text.LastIndexOf("按照", StringComparison.Ordinal));
        var end = text.Length;
        while (start < end)
        {
            if (Guarded.At(text, start, end) is not null)
                break;
            var time = Time(text, start, end);
            var word = time == 0 ? Leading.At(text, start, end)?.Length ?? 0 : time;
            if (word == 0)
                break;
            start += word;
            if (time > 0)
                start += TimeTails.At(text, start, end)?.Length ?? 0;
        }
        while (end > start && Trailing.Before(text, start, end) is { } word)
            end -= word.Length;
        return NameRepair.Apply(Unpaired(text[start..end]));
    }

    /// <summary>The noun behind a number up to the next boundary, without a long description before its last 的.</summary>
    public static string Noun(string text)
    {
        var name = Clean(text);
        var of = name.LastIndexOf('的');
        return of > 0 && name.Length - of > 4 ? name[(of + 1)..] : name;
    }

    /// <summary>到2025年末, “十四五”期间: how long a time at the place is.</summary>
    private static int Time(string text, int at, int end)
    {
        var i = at;
        if (i < end && text[i] == '“')
            i++;
        if (FiveYears.At(text, i) is not null)
        {
            i = text.IndexOf('五', i) + 1;
            return i < end && text[i] == '”' ? i + 1 - at : i - at;
        }
        return YearScanner.At(text, at, end) > 0 ? 4 : 0;
    }

    /// <summary>A closing bracket or quote whose partner was cut off goes.</summary>
    private static string Unpaired(string text)
    {
        while (text.Length > 0 && ((text[^1] == '”' && !text.Contains('“')) || (text[^1] == '）' && !text.Contains('（')) || text[^1] is '“' or '（' or '《'))
            text = text[..^1];
        return text;
    }
}
