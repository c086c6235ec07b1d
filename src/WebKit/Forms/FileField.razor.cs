using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Chuangpu.WebKit;

/// <summary>A file to send, bound to an <see cref="IFormFile"/>. Set <see cref="ActionForm{TModel}.Files"/> on its form.</summary>
public sealed partial class FileField
{
    /// <summary>Creates a field across the whole form.</summary>
    public FileField() => Wide = true;

    /// <summary>Endings accepted, such as <c>.docx,.pdf</c>; none accepts all.</summary>
    [Parameter] public string? Accepts { get; set; }

    /// <summary>Largest size in bytes.</summary>
    [Parameter] public long MaxBytes { get; set; } = 50L * 1024 * 1024;

    private string _hint => string.Join("；", new[] { Hint, Accepts is null ? null : "格式：" + Accepts.Replace(",", "、", StringComparison.Ordinal), $"不超过 {FileSize.Text(MaxBytes)}" }.OfType<string>());

    private protected override string Ask => "请选择";

    private protected override void Accept(IFormCollection form)
    {
        var file = form.Files.GetFile(NameAttributeValue);
        if (file is null or { Length: 0, FileName: "" })
        {
            CurrentValue = null;
        }
        else if (file.Length > MaxBytes)
        {
            Refuse($"“{file.FileName}”有 {FileSize.Text(file.Length)}，超过 {FileSize.Text(MaxBytes)}，请压缩或拆分后再传");
        }
        else if (Accepts is not null && !Array.Exists(Accepts.Split(',', StringSplitOptions.TrimEntries), x => file.FileName.EndsWith(x, StringComparison.OrdinalIgnoreCase)))
        {
            Refuse($"“{file.FileName}”的格式不能使用，请选择 {Accepts.Replace(",", "、", StringComparison.Ordinal)} 文件");
        }
        else if (file.Length == 0)
        {
            Refuse($"“{file.FileName}”是空文件，请检查后重新选择");
        }
        else
        {
            CurrentValue = file;
        }
    }

    /// <inheritdoc />
    protected override bool TryParseValueFromString(string? value, out IFormFile? result, [NotNullWhen(false)] out string? validationErrorMessage) =>
        throw new NotSupportedException("A file is not text.");
}
