using Chuangpu.Enterprises.Register;
using Chuangpu.Kernel.Tables;
using Chuangpu.WebKit;

namespace Chuangpu.Enterprises.Imports;

/// <summary>Something of an enterprise without a period that a file may say.</summary>
/// <param name="Head">The head of its column.</param>
/// <param name="Get">What stands, as kept.</param>
/// <param name="Set">Keeps it.</param>
/// <param name="Read">What a cell says, or null where it cannot be read.</param>
/// <param name="Remedy">What to write instead.</param>
internal sealed record EnterpriseField(string Head, Func<Enterprise, object?> Get, Action<Enterprise, object> Set, Func<SheetCell, object?> Read, string Remedy)
{
    /// <summary>All, in the order of the template.</summary>
    public static IReadOnlyList<EnterpriseField> All { get; } =
    [
        new("注册日期", e => e.RegisteredOn, (e, v) => e.RegisteredOn = (DateOnly)v, c => c.Day(), "请写成 2018-03-01"),
        new("行业", e => e.IndustryCode, (e, v) => e.IndustryCode = (string)v, c => Industries.Parse(c.Text), "请填写 GB/T 4754—2017 的中类代码，例如 391 或 C391"),
        new("登记状态", e => e.State, (e, v) => e.State = (EnterpriseState)v, c => StateOf(c.Text), $"请填写{string.Join("、", Enum.GetValues<EnterpriseState>().Select(s => DisplayText.OfEnum(s)))}"),
        new("关联组", e => e.ControlGroup, (e, v) => e.ControlGroup = (string)v, c => c.Text.Length <= 60 ? c.Text : null, "最多 60 个字"),
        new("关联组依据", e => e.ControlGroupReason, (e, v) => e.ControlGroupReason = (string)v, c => c.Text.Length <= 200 ? c.Text : null, "人工指定关联组的依据，最多 200 个字"),
        YesNo("失信", e => e.Dishonest, (e, v) => e.Dishonest = v),
        YesNo("经营异常", e => e.Abnormal, (e, v) => e.Abnormal = v),
        YesNo("重大事故", e => e.MajorAccident, (e, v) => e.MajorAccident = v),
        YesNo("禁限行业", e => e.Restricted, (e, v) => e.Restricted = v),
        YesNo("重点领域", e => e.KeyField, (e, v) => e.KeyField = v),
        YesNo("核心知识产权", e => e.CoreRights, (e, v) => e.CoreRights = v),
        YesNo("主导标准", e => e.LedStandard, (e, v) => e.LedStandard = v),
        YesNo("研发机构", e => e.HasResearchUnit, (e, v) => e.HasResearchUnit = v),
        YesNo("研发机构牌子", e => e.HasResearchSign, (e, v) => e.HasResearchSign = v),
        YesNo("研发场所", e => e.HasResearchSite, (e, v) => e.HasResearchSite = v),
    ];

    private static EnterpriseField YesNo(string head, Func<Enterprise, bool?> get, Action<Enterprise, bool> set) =>
        new(head, e => get(e), (e, v) => set(e, (bool)v), c => c.Text switch { "是" or "1" or "TRUE" => true, "否" or "0" or "FALSE" => false, _ => null }, "请填写“是”或“否”");

    private static object? StateOf(string text) =>
        Enum.GetValues<EnterpriseState>().Select(s => (EnterpriseState?)s).FirstOrDefault(s => DisplayText.OfEnum(s!.Value) == text || (s == EnterpriseState.Operating && text is "在业" or "开业" or "在营"));
}
