using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Enterprises.Imports;

/// <summary>Keeps a file of enterprises for the office that sends it, so that what was looked at is what is taken.</summary>
public sealed class KeepEnterpriseFile(ChuangpuDb db, StoreAttachment files, CurrentActor current) : IUseCase
{
    /// <returns>The file's identity.</returns>
    public async Task<Result<Guid>> HandleAsync(Stream content, string name, CancellationToken cancellation = default)
    {
        if (!current.Actor.Can(Capability.ManageEnterprises))
        {
            return Problem.NotAllowed("导入企业");
        }

        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellation);
        if (ImportTable.Read(bytes) is { Succeeded: false } unread)
        {
            return unread.Problem;
        }

        bytes.Position = 0;
        var kept = await files.HandleAsync(new(bytes, name, current.Actor.RegionCode ?? RegionCode.Nation), cancellation);
        if (!kept.Succeeded)
        {
            return kept.Problem;
        }

        await db.SaveChangesAsync(cancellation);
        return kept.Value.Id;
    }
}
