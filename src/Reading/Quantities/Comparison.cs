namespace Chuangpu.Reading;

/// <summary>Words beside a number that say at least, at most or about.</summary>
internal static class Comparison
{
    public static readonly Words Before = new(
        "不低于", "不少于", "不小于", "不下于", "至少", "超过", "突破", "大于", "高于", "多于", "超", "逾", "≥", ">", "不得低于", "不得少于",
        "不超过", "不高于", "不大于", "不多于", "低于", "小于", "少于", "最多", "最高", "≤", "<", "控制在", "不得超过", "不得高于", "最高不超过",
        "约", "大约", "接近", "近", "将近", "左右");

    public static readonly Words After = new("及以上", "以上", "之上", "以上（含）", "及以下", "以下", "以内", "之内", "之下", "内", "左右", "上下");

    private static readonly Words AtMost = new(
        "不超过", "不高于", "不大于", "不多于", "低于", "小于", "少于", "最多", "最高", "≤", "<", "控制在", "不得超过", "不得高于", "最高不超过");

    private static readonly Words About = new("约", "大约", "接近", "近", "将近", "左右");

    public static string BeforeOp(string word) => AtMost.Has(word) ? GoalOp.AtMost : About.Has(word) ? GoalOp.About : GoalOp.AtLeast;

    public static string AfterOp(string word) => word switch
    {
        "及以下" or "以下" or "以内" or "之内" or "之下" or "内" => GoalOp.AtMost,
        "左右" or "上下" => GoalOp.About,
        _ => GoalOp.AtLeast,
    };
}
