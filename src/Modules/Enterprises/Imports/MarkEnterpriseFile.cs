using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Kernel.Tables;

namespace Chuangpu.Enterprises.Imports;

/// <summary>Gives a kept file of enterprises back with what is wrong beside each row.</summary>
public sealed class MarkEnterpriseFile(CheckEnterpriseFile check, FileStore files) : IUseCase
{
    /// <returns>A workbook.</returns>
    public async Task<Result<byte[]>> HandleAsync(Guid fileId, CancellationToken cancellation = default)
    {
        var found = await check.HandleAsync(fileId, cancellation: cancellation);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        using var bytes = new MemoryStream();
        await using (var content = files.Open(found.Value.File.Sha256))
        {
            await content.CopyToAsync(bytes, cancellation);
        }

        var table = ImportTable.Read(bytes).Value;
        return MarkedFile.Write("企业", table.Head, table.Rows, found.Value.Faults.ToLookup(f => f.Row, f => $"{f.Head}：{f.Message}"));
    }
}
