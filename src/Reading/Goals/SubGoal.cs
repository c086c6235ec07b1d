namespace Chuangpu.Reading;

/// <summary>其中国家级6家: part of the goal before it.</summary>
internal static class SubGoal
{
    private static readonly Words Grades = new("国家级", "省级", "市级", "县级", "国家", "省部级", "自治区级", "国家级以上", "省级以上", "市级以上", "省级及以上", "国家级及以上");

    /// <summary>The part's name, with the whole's when the part is only a grade.</summary>
    public static string Name(string part, string whole)
    {
        var grade = Grades.Before(part, 0, part.Length);
        if (grade is null || grade.Length != part.Length)
            return part;
        var at = Grades.At(whole, 0, whole.Length)?.Length ?? 0;
        var rest = whole[at..];
        return part + (rest.StartsWith("以上", StringComparison.Ordinal) ? rest[2..] : rest);
    }
}
