using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Regions;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Indicators.Exchange.Imports;

/// <summary>Keeps a file of values for the office that sends it, so that what was looked at is what is taken.</summary>
public sealed class KeepValueFile(ChuangpuDb db, StoreAttachment files, CurrentActor current) : IUseCase
{
    /// <returns>The file's identity.</returns>
    public async Task<Result<Guid>> HandleAsync(Stream content, string name, CancellationToken cancellation = default)
    {
        if (!current.Actor.Can(Capability.ManageIndicators))
        {
            return Problem.NotAllowed("导入指标数据");
        }

        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellation);
        // What it is said to be counts for nothing here, so that a wrong ending gets the advice that helps.
        if (FileTable.Read(bytes) is { Succeeded: false } unread)
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
