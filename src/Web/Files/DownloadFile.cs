using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Web.Files;

/// <summary>Sends an attachment to those who may know of it, always as a download: nothing handed in is ever shown inside the platform's own pages.</summary>
internal static class DownloadFile
{
    public static void MapFiles(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/files/{id:guid}", [Needs(Capability.UseWorkspace)] async (Guid id, ChuangpuDb db, FileStore files, CancellationToken cancellation) =>
            await db.Set<Attachment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellation) is { } file
                ? Results.File(files.Open(file.Sha256), file.ContentType, file.FileName)
                : Results.NotFound()).ExcludeFromDescription();
}
