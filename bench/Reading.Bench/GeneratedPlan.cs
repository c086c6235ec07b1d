using System.Text;

namespace Chuangpu.Reading.Bench;

/// <summary>Writes a plan of an invented city, as dense in goals, tags and amounts as real ones are.</summary>
internal static class GeneratedPlan
{
    private static readonly string[] Fields = ["光电材料", "智能装备", "生物育种", "绿色化工", "数字文旅", "现代物流", "新型储能", "精密铸造"];

    private static readonly string[] Units = ["市科技局", "市财政局", "市教育局", "市工业和信息化局", "市农业农村局", "市人力资源和社会保障局"];

    public static string Of(int length)
    {
        var plan = new StringBuilder(length + 2_000).Append("云溪市“十四五”科技创新规划\n\n一、发展目标\n\n");
        for (var i = 0; plan.Length < length; i++)
        {
            if (i % 12 == 0)
                plan.Append("\n第").Append("一二三四五六七八九"[i / 12 % 9]).Append("章 重点任务\n\n");
            Paragraph(plan, i);
            if (i % 10 == 9)
                Table(plan, i);
        }
        return plan.ToString(0, length);
    }

    private static void Paragraph(StringBuilder plan, int i)
    {
        var field = Fields[i % Fields.Length];
        plan.Append('（').Append("一二三四五六七八九"[i % 9]).Append('）').Append("提升").Append(field).Append("创新能力。")
            .Append("围绕").Append(field).Append("产业链布局创新链，支持龙头企业联合高校院所开展关键核心技术攻关，打通研发、中试和产业化各环节，形成大中小企业协同的良好格局。")
            .Append("到2025年，").Append(field).Append("领域高新技术企业达到").Append(20 + i).Append("家以上，研发投入强度提高到").Append(1 + (i % 30 / 10.0)).Append("%，技术合同成交额年均增长")
            .Append(5 + (i % 15)).Append("%，建成").Append(1 + (i % 5)).Append('—').Append(7 + (i % 5)).Append("个中试基地，其中省级").Append(1 + (i % 3)).Append("个。")
            .Append("对新认定的国家级、省级平台，分别给予").Append(100 + i).Append("万元、50万元奖励，单个企业最高不超过").Append(200 + i).Append("万元。")
            .Append("制定《云溪市").Append(field).Append("创新平台管理办法》，支持云溪").Append(field).Append("有限公司建设").Append(field).Append("技术创新中心。")
            .Append("（牵头单位：").Append(Units[i % Units.Length]).Append("；配合单位：").Append(Units[(i + 1) % Units.Length]).Append('、').Append(Units[(i + 2) % Units.Length]).Append("）\n\n");
    }

    private static void Table(StringBuilder plan, int i)
    {
        plan.Append("序号\t指标名称\t单位\t2020年\t2025年\t属性\n");
        for (var row = 1; row <= 8; row++)
            plan.Append(row).Append('\t').Append(Fields[row % Fields.Length]).Append("产值\t亿元\t").Append(row * 3).Append('\t').Append((row * 7) + i).Append("\t预期性\n");
        plan.Append('\n');
    }
}
