namespace Chuangpu.Reading;

/// <summary>The verbs that make a number a goal.</summary>
internal static class GoalVerbs
{
    /// <summary>达到 and its like, right before the number.</summary>
    public static readonly Words Level = new(
        "达到", "达", "达成", "提高到", "提高至", "提升到", "提升至", "增加到", "增加至", "增长到", "增长至", "上升到", "上升至", "扩大到", "扩大至",
        "发展到", "发展至", "增至", "升至", "增到", "提至", "提到", "扩至", "降到", "降至", "降低到", "降低至", "下降到", "下降至", "减少到", "减少至", "减至",
        "压缩到", "压缩至", "压减到", "压减至", "缩短到", "缩短至", "保持在", "维持在", "稳定在", "稳定到", "翻番到", "累计达到", "总数达到", "力争达到", "实现达到",
        "保持", "维持", "稳定", "占比达", "达到了", "集聚到", "培育到", "壮大到", "到达");

    /// <summary>Words between the number and its verb that change nothing.</summary>
    public static readonly Words Filler = new("力争", "争取", "确保", "要", "将", "至少", "预计", "总体", "累计", "在", "了", "年均", "各", "均", "都", "共");

    /// <summary>Verbs that need a change before them (扩大…至3000万元) or a goal context.</summary>
    public static readonly Words Weak = new("至", "到", "为", "是", "占", "有", "实现", "完成", "突破", "超过");

    public static readonly Words Change = new(
        "扩大", "提高", "提升", "增加", "压缩", "缩短", "降低", "减少", "下降", "拓展", "壮大", "充实", "提标", "扩充", "上升", "增长", "压减", "扩增", "控制", "缩减", "重组", "整合", "精简", "优化", "集聚", "发展", "充实");

    /// <summary>Growth, right before the number.</summary>
    public static readonly Words Growth = new(
        "增长", "增速", "增幅", "递增", "增长率", "增长速度", "增长幅度", "提高", "提升", "增加", "上升", "净增长", "增速达", "复合增长率",
        "下降", "降低", "减少", "压减", "降幅", "下降率", "下降幅度", "缩减", "节约", "削减", "累计下降", "累计降低", "下降了");

    public static readonly Words Fall = new("下降", "降低", "减少", "压减", "降幅", "下降率", "下降幅度", "缩减", "节约", "削减", "累计下降", "累计降低", "下降了");

    public static readonly Words GrowthLink = new("达到", "达", "为", "在", "保持在", "控制在", "稳定在", "力争", "要", "约", "不低于", "高于", "超过", "至少", "不少于", "实现", "均");

    public static readonly Words Annual = new("年均", "每年", "逐年", "年平均", "平均每年", "年度", "同比", "每年均", "年");

    /// <summary>Verbs that make, bring or train something that can be counted.</summary>
    public static readonly Words Build = new(
        "建成", "新建", "建设", "共建", "创建", "建立", "组建", "成立", "设立", "布局", "部署", "打造", "培育", "培养", "孵化", "引进", "引入", "引育", "吸引",
        "招引", "招收", "招聘", "集聚", "聚集", "汇聚", "认定", "评选", "遴选", "选派", "选聘", "选拔", "派驻", "派出", "聘请", "聘任", "扶持", "支持", "资助", "推广", "转化",
        "实施", "组织", "开展", "举办", "承办", "承担", "攻克", "突破", "攻关", "研发", "开发", "研制", "制定", "制订", "修订", "形成", "获得", "取得", "获批", "争取", "争创",
        "新增", "净增", "增加", "申报", "申请", "授权", "培训", "带动", "入驻", "推动", "促进", "完成", "实现", "推进", "发展", "壮大", "挂牌", "上市", "储备", "凝练",
        "登记", "备案", "引导", "搭建", "构建", "落地", "转移", "升级", "改造", "推出", "发布", "建有", "拥有", "保有", "柔性引进", "累计", "创办", "兴办", "对接",
        "服务", "辐射", "覆盖", "保持", "创制", "选育", "育成", "签订", "签约", "投放", "发放", "解决", "安排", "投入", "筹集", "撬动", "派遣", "轮训", "招募", "评定", "命名", "配备",
        "配置", "扩建", "改建", "增设", "开设", "设置", "链接", "突破性", "招商", "贯标", "主导", "参与", "达成", "盘活", "提供", "替代", "新签", "签署", "新认定", "更新", "投用", "投运", "开通", "清零", "收集", "征集", "编制", "积累", "发行", "受理", "办理", "整合", "布设", "覆盖到");

    private static readonly Words NounTails = new("量", "率", "额", "度", "数", "者", "型", "强度", "性");

    private static readonly Words WorkNouns = new("机构", "中心", "人员", "经费", "投入", "费用", "活动", "平台", "区", "业", "团队", "型", "支出", "能力", "设计", "联盟", "服务");

    /// <summary>The first verb of a range that isn't the beginning of a noun (拥有量, 研发机构).</summary>
    public static int FirstBuild(string text, int start, int end, out string? verb)
    {
        for (var at = Build.FirstIn(text, start, end, out verb); at >= 0; at = Build.FirstIn(text, at + verb!.Length, end, out verb))
        {
            if (!IsNoun(text, at, verb!, text.Length))
                return at;
        }
        return -1;
    }

    /// <summary>The last verb of a range that isn't the beginning of a noun.</summary>
    public static int LastBuild(string text, int start, int end, out string? verb)
    {
        for (var at = Build.LastIn(text, start, end, out verb); at >= 0; at = Build.LastIn(text, start, at, out verb))
        {
            if (!IsNoun(text, at, verb!, text.Length))
                return at;
        }
        return -1;
    }

    private static bool IsNoun(string text, int at, string verb, int end) =>
        NounTails.At(text, at + verb.Length, end) is not null || (verb is "研发" or "开发" or "服务" or "改造" && WorkNouns.At(text, at + verb.Length, end) is not null);

    /// <summary>Verbs whose subject is counted: 3个试点市进入….</summary>
    public static readonly Words Enter = new("进入", "入选", "通过", "跻身", "晋升", "升级", "成为", "获批", "列入", "上市", "落地", "转化", "建立", "建成", "达到", "创建", "实现", "获得", "纳入", "挂牌", "完成");

    /// <summary>What may stand before such a subject.</summary>
    public static readonly Words Wish = new("力争", "争取", "确保", "至少", "有", "使", "推动", "支持", "实现", "要有", "保证", "力争有");
}
