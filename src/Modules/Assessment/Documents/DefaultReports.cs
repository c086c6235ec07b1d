using Chuangpu.Kernel.Exports;

namespace Chuangpu.Assessment.Documents;

/// <summary>The templates that come with the program, in the form of an official document; a bureau may change them in Word.</summary>
public static class DefaultReports
{
    /// <summary>The template of a report as a .docx.</summary>
    /// <param name="kind">The report.</param>
    /// <param name="at">The time, for the file's properties.</param>
    public static byte[] Of(ReportKind kind, DateTimeOffset at)
    {
        var document = kind switch
        {
            ReportKind.Yearly => new OfficialDocument("{{规划名称}}\n{{年度}}年度实施情况分析报告"),
            ReportKind.MidTerm => new OfficialDocument("{{规划名称}}\n中期评估报告"),
            _ => new OfficialDocument("{{规划名称}}\n终期评估报告"),
        };
        document.Subtitle("（{{数据说明}}）").Heading("基本情况")
            .Paragraph("《{{规划名称}}》（{{规划文号}}）规划期为{{规划期}}，适用地区为{{地区}}。")
            .Paragraph("{{如果 规划期已满}}").Paragraph("截至{{情况日期}}，规划期已满。").Paragraph("{{结束}}")
            .Paragraph("{{如果没有 规划期已满}}").Paragraph("截至{{情况日期}}，规划期已过去{{时间进度}}。").Paragraph("{{结束}}")
            .Paragraph("本报告的数据取自创谱平台，逐项来源列于附件，文中方括号内的数字与附件中的序号对应，均为截至{{截至日期}}已知的数据。没有数据的，在文中注明。");
        Goals(document, kind);
        Indicators(document, kind);
        Tasks(document, kind);
        Projects(document, kind);
        Money(document, kind);
        Ranking(document);
        Open(document, kind);
        Revised(document);
        document.AnnexNote(SourcesTitle).Signature("{{编制单位}}", "{{成文日期}}");
        Sources(document);
        using var stream = new MemoryStream();
        document.Write(stream, at);
        return stream.ToArray();
    }

    private const string SourcesTitle = "数据来源";

    private static void Goals(OfficialDocument document, ReportKind kind)
    {
        document.Heading("目标完成情况").Paragraph("{{如果 有目标}}")
            .Paragraph("规划共有目标{{目标总数}}项：已完成{{已完成目标数}}项，超前{{超前目标数}}项，正常{{正常目标数}}项，滞后{{滞后目标数}}项，严重滞后{{严重滞后目标数}}项，无数据{{无数据目标数}}项。"
                + (kind == ReportKind.Yearly ? "" : "已完成目标占全部目标的{{目标完成率}}。"));

        document.Remark("{{图 目标状态}}");
        document.Table(
            "目标完成情况",
            [new("目标", 88), new("性质", 40, true), new("要求", 82), new("最新值", 60, true), new("年份", 38, true), new("进度", 50, true), new("状态", 50, true), new("来源", 34, true)],
            [["{{目标.名称}}", "{{目标.性质}}", "{{目标.要求}}", "{{目标.最新值}}", "{{目标.年份}}", "{{目标.进度}}", "{{目标.状态}}", "{{目标.来源}}"]]);
        if (kind != ReportKind.Yearly)
        {
            document.Remark("{{图 目标进度}}");
        }

        document.Paragraph("{{如果 有滞后目标}}").Paragraph("以下目标低于规划路径：")
            .Table("低于路径的目标", [new("目标", 84), new("要求", 78), new("最新值", 58, true), new("状态", 50, true), new("怎样得出", 172)], [["{{滞后目标.名称}}", "{{滞后目标.要求}}", "{{滞后目标.最新值}}", "{{滞后目标.状态}}", "{{滞后目标.说明}}"]])
            .Paragraph("{{结束}}").Paragraph("{{如果没有 有滞后目标}}").Paragraph("没有低于规划路径的目标。").Paragraph("{{结束}}")
            .Paragraph("{{如果 有无数据目标}}").Paragraph("以下目标还没有数据或数据不足，不能判断进度：")
            .Table("不能判断进度的目标", [new("目标", 34), new("要求", 28), new("原因", 38)], [["{{无数据目标.名称}}", "{{无数据目标.要求}}", "{{无数据目标.说明}}"]])
            .Paragraph("{{结束}}").Paragraph("{{结束}}").Paragraph("{{如果没有 有目标}}").Paragraph("规划没有登记目标。").Paragraph("{{结束}}");
    }

    private static void Indicators(OfficialDocument document, ReportKind kind) => document.Heading(kind == ReportKind.Yearly ? "年度指标" : "主要指标")
        .Paragraph("{{如果 指标}}").Paragraph("目标所用统计指标{{年度}}年与上年的数据如下，单位为%的，增减为百分点。")
        .Table("指标数据", [new("指标", 34), new("单位", 14, true), new("上年", 16, true), new("本年", 16, true), new("增减", 14, true), new("来源", 10, true)], [["{{指标.名称}}", "{{指标.单位}}", "{{指标.上年值}}", "{{指标.本年值}}", "{{指标.增减}}", "{{指标.来源}}"]])
        .Paragraph("{{结束}}").Paragraph("{{如果没有 指标}}").Paragraph("规划的目标没有对应的统计指标。").Paragraph("{{结束}}");

    // A report of a year tells of its last day; what was due on it and is not done is late by one day.
    private static string LastDay(ReportKind kind) => kind == ReportKind.Final ? "" : "（年末最后一天到期的，计逾期1天）";

    private static void Tasks(OfficialDocument document, ReportKind kind)
    {
        document.Heading("任务推进情况").Paragraph("{{如果 有任务}}")
            .Paragraph("规划共有任务{{任务总数}}项：已完成{{已完成任务数}}项，推进中{{推进中任务数}}项，滞后{{滞后任务数}}项，未启动{{未启动任务数}}项，已调整{{已调整任务数}}项。其中过了期限还没有完成的{{逾期任务数}}项。"
                + (kind == ReportKind.Yearly ? "" : "已完成任务占全部任务的{{任务完成率}}。"))
            .Remark("{{图 任务状态}}");
        if (kind != ReportKind.Yearly)
        {
            document.Table("任务", [new("任务", 160), new("牵头单位", 84), new("期限", 68, true), new("进度", 40, true), new("状态", 50, true), new("来源", 40, true)], [["{{任务.名称}}", "{{任务.牵头单位}}", "{{任务.期限}}", "{{任务.进度}}", "{{任务.状态}}", "{{任务.来源}}"]]);
        }

        document.Paragraph("{{如果 有逾期任务}}").Paragraph($"逾期未完成的任务如下{LastDay(kind)}：")
            .Table("逾期未完成的任务", [new("任务", 46), new("牵头单位", 24), new("期限", 17, true), new("逾期天数", 14, true)], [["{{逾期任务.名称}}", "{{逾期任务.牵头单位}}", "{{逾期任务.期限}}", "{{逾期任务.逾期天数}}"]])
            .Paragraph("{{结束}}").Paragraph("{{如果没有 有逾期任务}}").Paragraph("没有逾期未完成的任务。").Paragraph("{{结束}}")
            .Paragraph("{{年度}}年各牵头部门的任务完成情况如下：")
            .Table("牵头部门任务完成情况", [new("部门", 34), new("牵头任务", 13, true), new("按期完成率", 14, true), new("进度达标率", 14, true), new("综合分（分）", 16, true), new("来源", 10, true)], [["{{部门.名称}}", "{{部门.任务数}}", "{{部门.按期完成率}}", "{{部门.进度达标率}}", "{{部门.综合分}}", "{{部门.来源}}"]])
            .Paragraph("{{结束}}").Paragraph("{{如果没有 有任务}}").Paragraph("规划没有登记任务。").Paragraph("{{结束}}");
    }

    private static void Projects(OfficialDocument document, ReportKind kind)
    {
        document.Heading("重点项目").Paragraph("{{如果 有项目}}")
            .Paragraph("规划项目库有项目{{项目总数}}个：完成{{完成项目数}}个，实施{{实施项目数}}个，储备{{储备项目数}}个，候选{{候选项目数}}个。")
            .Paragraph("{{如果 有调出项目}}").Paragraph("经决定调出{{调出项目数}}个，不计入以上各数。").Paragraph("{{结束}}")
            .Paragraph("{{如果 有项目投资}}").Paragraph("{{有投资项目数}}个项目登记了计划投资，合计{{计划投资合计}}，其中实施和完成的项目{{已开工计划投资}}。").Paragraph("{{结束}}")
            .Paragraph("{{如果没有 有项目投资}}").Paragraph("项目没有登记计划投资。").Paragraph("{{结束}}")
            .Remark("{{图 项目阶段}}");
        if (kind != ReportKind.Yearly)
        {
            document.Table("项目", [new("项目", 136), new("实施单位", 88), new("阶段", 38, true), new("计划投资", 68, true), new("计划完成", 70, true), new("来源", 42, true)], [["{{项目.名称}}", "{{项目.实施单位}}", "{{项目.阶段}}", "{{项目.计划投资}}", "{{项目.计划完成}}", "{{项目.来源}}"]]);
        }

        document.Paragraph("{{如果 有逾期项目}}").Paragraph($"过了计划日期还没有开工或完成的项目如下{LastDay(kind)}：")
            .Table("逾期的项目", [new("项目", 124), new("实施单位", 74), new("阶段", 36, true), new("情况", 116), new("逾期天数", 50, true), new("来源", 42, true)], [["{{逾期项目.名称}}", "{{逾期项目.实施单位}}", "{{逾期项目.阶段}}", "{{逾期项目.情况}}", "{{逾期项目.逾期天数}}", "{{逾期项目.来源}}"]])
            .Paragraph("{{结束}}").Paragraph("{{如果没有 有逾期项目}}").Paragraph("{{如果 有项目期限}}").Paragraph("已经完成和登记了计划日期的项目没有逾期。").Paragraph("{{结束}}").Paragraph("{{结束}}")
            .Paragraph("{{如果 有无期限项目}}").Paragraph("{{无期限项目数}}个项目没有完成，也没有登记计划完成日期，不能判断是否按期。").Paragraph("{{结束}}")
            .Paragraph("{{结束}}").Paragraph("{{如果没有 有项目}}").Paragraph("规划项目库没有项目。").Paragraph("{{结束}}");
    }

    private static void Money(OfficialDocument document, ReportKind kind)
    {
        document.Heading("资金情况").Paragraph("{{如果 有资金数据}}")
            .Paragraph("政策资金预算合计{{预算合计}}，已拨付{{已拨付合计}}，已批准还没有拨付{{待拨付合计}}。");
        // One year is two numbers, which need no drawing.
        if (kind != ReportKind.Yearly)
        {
            document.Remark("{{图 资金情况}}");
        }

        document.Table("政策资金", [new("年度", 14, true), new("预算", 20, true), new("已拨付", 20, true), new("已批准未拨付", 20, true), new("来源", 10, true)], [["{{资金.年度}}", "{{资金.预算}}", "{{资金.已拨付}}", "{{资金.待拨付}}", "{{资金.来源}}"]])
            .Paragraph("{{结束}}").Paragraph("{{如果没有 有资金数据}}").Paragraph("所列年度没有登记政策资金预算。").Paragraph("{{结束}}");
    }

    private static void Ranking(OfficialDocument document) => document.Heading("考核结果").Paragraph("{{如果 有考核结果}}")
        .Paragraph("{{考核名称}}共有{{考核单位数}}个单位参加。")
        .Paragraph("{{如果 有优秀单位}}").Paragraph("评为优秀的{{优秀单位数}}个：{{优秀单位}}。").Paragraph("{{结束}}")
        .Table("考核结果", [new("分组", 22), new("名次", 10, true), new("单位", 34), new("得分（分）", 14, true), new("等次", 14, true)], [["{{考核单位.分组}}", "{{考核单位.名次}}", "{{考核单位.单位}}", "{{考核单位.得分}}", "{{考核单位.等次}}"]])
        .Paragraph("{{如果 有等次限制}}").Paragraph("{{等次限制}}").Paragraph("{{结束}}")
        .Remark("{{图 考核得分}}")
        .Paragraph("{{结束}}").Paragraph("{{如果没有 有考核结果}}").Paragraph("截至{{截至日期}}，没有已经公布的{{年度}}年度考核结果。").Paragraph("{{结束}}");

    private static void Open(OfficialDocument document, ReportKind kind) => document.Heading(kind == ReportKind.Final ? "未完成事项" : "需要研究的事项")
        .Paragraph("{{如果 有滞后目标}}").Paragraph("低于规划路径的目标{{低于路径目标数}}项，其中滞后{{滞后目标数}}项、严重滞后{{严重滞后目标数}}项，名单见上文。").Paragraph("{{结束}}")
        .Paragraph("{{如果 有逾期任务}}").Paragraph("逾期未完成的任务{{逾期任务数}}项，名单见上文。").Paragraph("{{结束}}")
        .Paragraph("{{如果 有逾期项目}}").Paragraph("过了计划日期还没有开工或完成的项目{{逾期项目数}}个，名单见上文。").Paragraph("{{结束}}")
        .Paragraph("{{如果 有无数据目标}}").Paragraph("不能判断进度的目标{{无数据目标数}}项，需由责任单位补报数据。").Paragraph("{{结束}}")
        .Paragraph("{{如果没有 有需研究事项}}").Paragraph("没有低于规划路径的目标、逾期未完成的任务、逾期的项目和不能判断进度的目标。").Paragraph("{{结束}}");

    private static void Revised(OfficialDocument document) => document.Paragraph("{{如果 有上次报告}}").Heading("数据修订说明")
        .Paragraph("{{如果 修订}}").Paragraph("{{上次报告}}（数据截至{{上次截至日期}}）存档之后，下列数据有修订，以本报告为准：")
        .Table("修订的数据", [new("数据", 84), new("年份", 34, true), new("原数据", 66, true), new("现数据", 66, true), new("说明", 148), new("来源", 33, true)], [["{{修订.数据}}", "{{修订.年份}}", "{{修订.原数据}}", "{{修订.现数据}}", "{{修订.说明}}", "{{修订.来源}}"]])
        .Paragraph("{{结束}}").Paragraph("{{如果没有 修订}}").Paragraph("与存档的{{上次报告}}（数据截至{{上次截至日期}}）相比，目标、指标、任务和预算数据没有修订。").Paragraph("{{结束}}")
        .Paragraph("{{结束}}");

    private static void Sources(OfficialDocument document) => document.Annex(SourcesTitle)
        .Table("文中数据的来源", [new("序号", 30, true), new("数据", 80), new("期间", 70), new("数值", 66), new("填报和确认", 116), new("平台地址", 84, Fine: true)], [["{{来源.序号}}", "{{来源.数据}}", "{{来源.期间}}", "{{来源.数值}}", "{{来源.确认}}", "{{来源.地址}}"]]);
}
