namespace Chuangpu.Reading;

/// <summary>What the names of units end with.</summary>
internal static class UnitEnds
{
    private static readonly Words Ends = new(
        "厅", "局", "委", "办", "部", "院", "会", "室", "府", "处", "中心", "行", "公司", "署", "队", "组", "大学", "学院", "学校", "所", "企业", "集团", "联", "区", "县", "市", "州", "旗", "科协", "工会",
        "团市委", "团省委", "妇联", "人民政府", "政府", "单位", "部门", "社", "站", "办公厅", "办公室", "发改委", "党校", "委员会", "管委会", "开发区", "高新区", "经开区", "示范区", "园区", "银行", "支行", "分行", "海关",
        "法院", "检察院", "总队", "支队", "科", "基金", "协会", "联合会", "院所", "高校", "医院", "馆", "台", "报", "专班", "指挥部", "街道", "乡", "镇", "科技厅", "残联", "侨联", "工商联", "贸促会", "事务所", "公司等", "校");

    public static bool IsWhole(string name) =>
        name.Length is >= 2 and <= 40 && Ends.Before(name, 0, name.Length) is not null
        || (name.Length > 2 && name[^1] == '）' && name.LastIndexOf('（') is var open and > 1 && Ends.Before(name, 0, open) is not null);
}
