namespace Chuangpu.Kernel.Exports;

/// <summary>The numbers of headings: 一, 十, 十二, 二十, 九十九.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "〇一二三四五六七八九";

    /// <param name="number">1 to 99.</param>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var (tens, ones) = (number / 10, number % 10);
        var ten = tens switch { 0 => "", 1 => "十", _ => $"{Digits[tens]}十" };
        return ones == 0 ? ten : ten + Digits[ones];
    }
}
