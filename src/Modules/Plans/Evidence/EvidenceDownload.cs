using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Evidence;

/// <summary>Hands out a file to those who may read it; to all others it does not exist.</summary>
internal static class EvidenceDownload
{
    public static void MapEvidence(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/evidence/{id:guid}", async (Guid id, ChuangpuDb db, FileStore store, CancellationToken cancellation) =>
            await db.Set<Attachment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellation) is { } file
                ? Results.File(store.Open(file.Sha256), file.ContentType, file.FileName)
                : Results.NotFound())
        .RequireAuthorization(new NeedsAttribute(Capability.UseWorkspace)).ExcludeFromDescription();
}
