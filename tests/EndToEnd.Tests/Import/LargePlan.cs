using System.Globalization;
using System.Text;

namespace Chuangpu.EndToEnd.Tests.Import;

/// <summary>A plan of an invented city, as long as wanted: each section brings goals, a task with its units and a project.</summary>
internal static class LargePlan
{
    private const string Filling =
        "各有关单位结合实际细化举措，定期会商进展，及时协调问题，公开工作情况，接受社会监督。演示数据：文中的城市、单位、项目和数字均为虚构。" +
        "坚持问题从基层来、办法到基层去，把调研、论证、实施、评价连成一个整体，总结好做法，推广好经验，不搞形式，不增负担。" +
        "统筹用好现有场地、设备和队伍，鼓励社会力量参与，按季度检查，按年度总结，对成效明显的予以通报，对进展缓慢的及时提醒。";

    public static string Text(int sections)
    {
        var text = new StringBuilder("云川市“十五五”演示长篇规划\n\n（2026—2030年）\n\n第一章 主要任务\n\n");
        for (var n = 1; n <= sections; n++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{n}.办好第{n}类服务站点。到2030年，第{n}类服务站点达到{100 + n}个，第{n}类服务人次达到{1000 + (n * 7)}万人次，第{n}类服务满意率达到{80 + (n % 20)}%以上。")
                .Append(CultureInfo.InvariantCulture, $"建设云川第{n}服务站点示范工程项目。{Filling}（牵头单位：市科技局；配合单位：市财政局）\n\n");
        }

        return text.ToString();
    }
}
