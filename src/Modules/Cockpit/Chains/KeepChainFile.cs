using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Cockpit.Chains;

/// <summary>Keeps a file of chains for who sends it, so that what was looked at is what is taken.</summary>
public sealed class KeepChainFile(ChuangpuDb db, StoreAttachment files, CurrentActor current) : IUseCase
{
    /// <returns>The file's identity.</returns>
    public async Task<Result<Guid>> HandleAsync(Stream content, string name, CancellationToken cancellation = default)
    {
        if (!current.Actor.Can(Capability.ManageChains) || current.Actor.RegionCode is not { } region)
        {
            return Problem.NotAllowed("导入产业链");
        }

        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellation);
        if (ChainTable.Read(bytes) is { Succeeded: false } unread)
        {
            return unread.Problem;
        }

        bytes.Position = 0;
        var kept = await files.HandleAsync(new(bytes, name, region), cancellation);
        if (!kept.Succeeded)
        {
            return kept.Problem;
        }

        await db.SaveChangesAsync(cancellation);
        return kept.Value.Id;
    }
}
