using Chuangpu.Enterprises.Register;

namespace Chuangpu.Enterprises.Contracts;

/// <summary>The divisions of GB/T 4754—2017 by name, for what is summed up by industry.</summary>
public static class IndustryNames
{
    /// <summary>The division of an enterprise's industry (39 计算机、通信和其他电子设备制造业); 行业未知 without one.</summary>
    /// <param name="code">Two or more digits, or "".</param>
    public static string DivisionOf(string code) => code.Length >= 2 && Industries.NameOf(code[..2]) is { } name ? $"{code[..2]} {name}" : "行业未知";

    /// <summary>A division (two digits) or group (three digits) as somebody wrote it, with or without the section's letter and with four digits cut to the group; null when there is none.</summary>
    /// <param name="text">Such as 397, C397, 39 or 3976.</param>
    public static string? CodeOf(string text) =>
        text.Trim().TrimStart([.. "ABCDEFGHIJKLMNOPQRSTabcdefghijklmnopqrst"]) is { Length: 2 } division ? Industries.NameOf(division) is null ? null : division : Industries.Parse(text);

    /// <summary>The name of a division or group; of its division where the group has none of its own.</summary>
    /// <param name="code">Two or three digits.</param>
    public static string NameOf(string code) => Industries.NameOf(code) ?? code;
}
