using Chuangpu.Enterprises.Qualifications;
using Chuangpu.Enterprises.Records;
using Chuangpu.Kernel.Tables;
using Chuangpu.WebKit;

namespace Chuangpu.Enterprises.Imports;

/// <summary>The columns of qualifications and contracts: one of each a row, with the same checks as when they are entered.</summary>
internal static class RecordColumns
{
    private static readonly string[] ContractKinds = ["技术开发", "技术转让", "技术许可", "技术咨询", "技术服务"];

    private static readonly string[] Levels = ["国家级", "省级", "市级", "县级"];

    /// <summary>All, in the order of the template.</summary>
    public static IReadOnlyList<RecordColumn> All { get; } =
    [
        new(RecordKind.Qualification, "资质", nameof(RecordForm.Qualification), Named, "资质名称，例如 高新技术企业；平台没有的名称按其他资质记"),
        new(RecordKind.Qualification, "资质级别", nameof(RecordForm.Level), (f, c) => (f.Level = Levels.FirstOrDefault(l => l == c.Text)) is not null, "国家级、省级、市级或县级；不分级的留空"),
        new(RecordKind.Qualification, "认定日", nameof(RecordForm.On), (f, c) => (f.On = c.Day()) is not null, "日期，例如 2024-11-20"),
        new(RecordKind.Qualification, "资质有效期止", nameof(RecordForm.Until), (f, c) => (f.Until = c.Day()) is not null, "日期，例如 2027-11-19；长期的留空"),
        new(RecordKind.Qualification, "资质证书号", nameof(RecordForm.Number), (f, c) => (f.Number = c.Text).Length <= 40, "证书或文件号，最多 40 个字"),
        new(RecordKind.Contract, "合同编号", nameof(RecordForm.Number), (f, c) => (f.Number = c.Text).Length <= 40, "认定登记的编号，最多 40 个字"),
        new(RecordKind.Contract, "合同类别", nameof(RecordForm.ContractKind), (f, c) => (f.ContractKind = ContractKinds.FirstOrDefault(k => k == c.Text)) is not null, string.Join("、", ContractKinds)),
        new(RecordKind.Contract, "合同角色", nameof(RecordForm.Side), (f, c) => (f.Side = c.Text is "输出" or "受让" ? c.Text : null) is not null, "输出（卖方）或受让（买方）"),
        new(RecordKind.Contract, "合同登记日", nameof(RecordForm.On), (f, c) => (f.On = c.Day()) is not null, "日期，例如 2024-03-01"),
        new(RecordKind.Contract, "成交额", nameof(RecordForm.Amount), (f, c) => (f.Amount = Wan(c)) is not null, "万元"),
        new(RecordKind.Contract, "技术交易额", nameof(RecordForm.Technology), (f, c) => (f.Technology = Wan(c)) is not null, "万元"),
        new(RecordKind.Contract, "到账额", nameof(RecordForm.Received), (f, c) => (f.Received = Wan(c)) is not null, "万元"),
        new(RecordKind.Contract, "关联交易", nameof(RecordForm.Flag), (f, c) => (f.Flag = c.Text is "是" or "1" or "TRUE") || c.Text is "否" or "0" or "FALSE", "“是”或“否”"),
    ];

    private static bool Named(RecordForm form, SheetCell cell)
    {
        form.Qualification = Enum.GetValues<QualificationKind>().Where(k => k != QualificationKind.Other).Select(k => (QualificationKind?)k)
            .FirstOrDefault(k => DisplayText.OfEnum(k!.Value).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal) == cell.Text.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal));
        if (form.Qualification is null)
        {
            (form.Qualification, form.Title) = (QualificationKind.Other, cell.Text);
        }

        return cell.Text.Length <= 100;
    }

    private static decimal? Wan(SheetCell cell) => cell.Kind is SheetCellKind.Text or SheetCellKind.Number && ReportedNumber.Read(cell.Text) is { Succeeded: true, Value: { } wan } ? wan : null;
}
