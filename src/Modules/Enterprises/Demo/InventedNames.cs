using Chuangpu.Kernel.Organisations;

namespace Chuangpu.Enterprises.Demo;

/// <summary>Names and codes that no real company has: every name holds 演示, every code the letters DEM where the organisation code begins.</summary>
internal sealed class InventedNames(Random random)
{
    private const string First = "晨潞漳岩岚晟沁壶武襄屯泽丹浊清太上发鸠顶云松柏槐榆杏梨棠禾麦";
    private const string Second = "光远达宁成启明信诚辉源丰泰和润林川石泉峰";

    // Groups of GB/T 4754 with what such a company calls itself.
    private static readonly (string Group, string Word)[] Trades =
    [
        ("397", "光电科技"), ("398", "电子材料"), ("391", "计算机"), ("392", "通信设备"), ("381", "电机"), ("382", "电气"), ("383", "电缆"), ("384", "储能"), ("387", "照明"),
        ("351", "矿山装备"), ("342", "数控机床"), ("344", "泵阀"), ("345", "轴承"), ("348", "零部件"), ("357", "农机"), ("358", "医疗器械"), ("359", "环保装备"), ("331", "钢结构"), ("339", "铸造"),
        ("367", "汽车配件"), ("401", "仪表"), ("402", "智能仪器"), ("276", "生物制药"), ("272", "制药"), ("274", "中药"), ("261", "化工"), ("265", "合成材料"), ("266", "新材料"), ("292", "塑业"),
        ("302", "新型建材"), ("305", "玻璃"), ("307", "陶瓷"), ("309", "碳材料"), ("252", "煤化工"), ("061", "煤业"), ("132", "饲料"), ("137", "食品"), ("151", "酒业"), ("421", "循环利用"),
        ("441", "新能源"), ("651", "软件"), ("653", "物联网"), ("654", "信息服务"), ("655", "数据"), ("732", "技术研究"), ("733", "农业科技"), ("745", "检测"), ("751", "技术服务"), ("772", "环境治理"),
    ];

    private readonly HashSet<string> _taken = [];

    /// <summary>Another company of a region.</summary>
    /// <param name="number">Which; makes the code.</param>
    /// <param name="region">The county (six digits).</param>
    /// <param name="city">The name it begins with.</param>
    public (string Name, string Code, string Group) Next(int number, string region, string city)
    {
        while (true)
        {
            var (group, word) = Trades[random.Next(Trades.Length)];
            var name = $"{city}演示{First[random.Next(First.Length)]}{Second[random.Next(Second.Length)]}{word}有限公司";
            if (_taken.Add(name))
            {
                var body = $"DEM{number:D5}";
                var seventeen = $"91{region}{body}{CreditCode.OrganisationCheckOf(body)}";
                return (name, seventeen + CreditCode.CheckCharacterOf(seventeen), group);
            }
        }
    }
}
