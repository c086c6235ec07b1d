namespace Chuangpu.Policies.Payments;

/// <summary>The columns of the file that goes to the finance system and comes back with its results.</summary>
internal static class ResultColumns
{
    public const string Number = "单号", Amount = "金额（元）", Result = "结果", Day = "日期", Failure = "退票原因";

    public const string Paid = "成功", Failed = "失败";
}
