using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Chuangpu.WebKit;

/// <summary>Several files to send, bound to a list of <see cref="IFormFile"/>. Set <see cref="ActionForm{TModel}.Files"/> on its form.</summary>
public sealed partial class FilesField
{
    /// <summary>Creates a field across the whole form.</summary>
    public FilesField() => Wide = true;

    /// <summary>Endings accepted, such as <c>.docx,.pdf</c>; none accepts all.</summary>
    [Parameter] public string? Accepts { get; set; }

    /// <summary>Largest size of one file in bytes.</summary>
    [Parameter] public long MaxBytes { get; set; } = 50L * 1024 * 1024;

    /// <summary>The most files at once.</summary>
    [Parameter] public int MaxFiles { get; set; } = 5;

    private string _hint => string.Join("；", new[] { Hint, Accepts is null ? null : "格式：" + Accepts.Replace(",", "、", StringComparison.Ordinal), $"最多 {MaxFiles} 份，每份不超过 {FileSize.Text(MaxBytes)}" }.OfType<string>());

    private protected override void Accept(IFormCollection form)
    {
        var files = form.Files.GetFiles(NameAttributeValue).Where(x => x is not { Length: 0, FileName: "" }).ToList();
        if (files.Count > MaxFiles)
        {
            Refuse($"一次最多选择 {MaxFiles} 份文件，请合并后再传");
        }
        else if (files.Find(x => x.Length > MaxBytes) is { } large)
        {
            Refuse($"“{large.FileName}”有 {FileSize.Text(large.Length)}，超过 {FileSize.Text(MaxBytes)}，请压缩或拆分后再传");
        }
        else if (Accepts is not null && files.Find(x => !Array.Exists(Accepts.Split(',', StringSplitOptions.TrimEntries), e => x.FileName.EndsWith(e, StringComparison.OrdinalIgnoreCase))) is { } wrong)
        {
            Refuse($"“{wrong.FileName}”的格式不能使用，请选择 {Accepts.Replace(",", "、", StringComparison.Ordinal)} 文件");
        }
        else if (files.Find(x => x.Length == 0) is { } empty)
        {
            Refuse($"“{empty.FileName}”是空文件，请检查后重新选择");
        }
        else
        {
            CurrentValue = files;
        }
    }

    /// <inheritdoc />
    protected override bool TryParseValueFromString(string? value, [MaybeNullWhen(false)] out List<IFormFile> result, [NotNullWhen(false)] out string? validationErrorMessage) =>
        throw new NotSupportedException("Files are not text.");
}
