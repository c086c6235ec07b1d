using System.Globalization;

namespace Chuangpu.Cli.Calc;

/// <summary>A field of a result: its characters in CSV, its value in JSON.</summary>
/// <param name="Text">As CSV has it; empty for missing.</param>
/// <param name="Value">A string, a number, or null for missing.</param>
internal readonly record struct ResultCell(string Text, object? Value)
{
    public static ResultCell Of(string text) => new(text, text.Length == 0 ? null : text);

    public static ResultCell Of(int number) => new(number.ToString(CultureInfo.InvariantCulture), number);

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static ResultCell Of(double? number)
    {
        // Minus zero is zero to every reader.
        var value = number + 0.0;
        return new(value?.ToString("R", CultureInfo.InvariantCulture) ?? "", value);
    }

    public static ResultCell Of(decimal? number) => new(number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "", number);

    /// <summary>A field of the input, unchanged; a number in JSON where it is one.</summary>
    public static ResultCell Echo(string text, bool isNumber) =>
        isNumber && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new(text, number) : Of(text);
}
