using Chuangpu.Enterprises.Register;

namespace Chuangpu.Enterprises.Contracts;

/// <summary>The divisions of GB/T 4754—2017 by name, for what is summed up by industry.</summary>
public static class IndustryNames
{
    /// <summary>The division of an enterprise's industry (39 计算机、通信和其他电子设备制造业); 行业未知 without one.</summary>
    /// <param name="code">Two or more digits, or "".</param>
    public static string DivisionOf(string code) => code.Length >= 2 && Industries.NameOf(code[..2]) is { } name ? $"{code[..2]} {name}" : "行业未知";
}
