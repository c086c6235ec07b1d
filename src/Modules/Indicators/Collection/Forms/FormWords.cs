using Chuangpu.WebKit;

namespace Chuangpu.Indicators.Collection.Forms;

/// <summary>A form in words.</summary>
internal static class FormWords
{
    /// <summary>Who fills it: 县级科技部门, 3 家单位.</summary>
    public static string Units(ReportForm form) => form.Reporters == Reporters.Regions
        ? form.UnitLevel is { } level ? $"{DisplayText.OfEnum(level)}科技部门" : "未选定"
        : $"{form.OrganisationIds.Count} 家单位";
}
