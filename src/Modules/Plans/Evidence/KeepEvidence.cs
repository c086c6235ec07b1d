using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Plans.Evidence;

/// <summary>Takes in evidence: all files or none. The attachments join the caller's unit of work and are saved with it.</summary>
public sealed class KeepEvidence(StoreAttachment store) : IUseCase
{
    /// <summary>The most files of one report or reply.</summary>
    public const int MostFiles = 5;

    /// <summary>Checks and stores the files.</summary>
    /// <param name="uploads">What was handed in.</param>
    /// <param name="already">How many the report has before.</param>
    /// <param name="regionCode">The region whose bureau may read them.</param>
    /// <param name="organisationId">The unit that handed them in.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result<List<Attachment>>> HandleAsync(
        IReadOnlyList<EvidenceUpload> uploads, int already, string regionCode, Guid? organisationId, CancellationToken cancellation)
    {
        if (uploads.Count + already > MostFiles)
        {
            return new Problem("evidence.count", $"佐证材料最多 {MostFiles} 份，请合并后再传。");
        }

        var kept = new List<Attachment>();
        foreach (var upload in uploads)
        {
            var stored = await store.HandleAsync(new(upload.Content, upload.FileName, regionCode, organisationId), cancellation);
            if (!stored.Succeeded)
            {
                return stored.Problem;
            }

            kept.Add(stored.Value);
        }

        return kept;
    }
}
