namespace Chuangpu.Reading;

/// <summary>Words that measure a goal against others.</summary>
internal static class Relative
{
    private static readonly Words Marks = new(
        "平均水平", "平均增速", "平均值", "平均线", "平均增幅", "前列", "先进水平", "领先水平", "增幅高于", "增速高于", "增长率高于", "高于", "第一方阵", "上级下达", "平均");

    public static bool IsIn(string text) => Marks.AnyIn(text);
}
