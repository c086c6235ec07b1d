using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chuangpu.Assessment.Process.Judging;

/// <summary>Sends an assessor the evidence, under a neutral name where judging is blind.</summary>
internal static class JudgingFiles
{
    public static IEndpointRouteBuilder MapJudgingFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/assessment/judging/{processId:guid}/files/{fileId:guid}", [Needs(Capability.JudgeAssessments)] async (Guid processId, Guid fileId, ReadJudging read, FileStore files, CancellationToken cancellation) =>
            await read.FileAsync(processId, fileId, cancellation) is var (file, name) ? Microsoft.AspNetCore.Http.Results.File(files.Open(file.Sha256), file.ContentType, name) : Microsoft.AspNetCore.Http.Results.NotFound()).ExcludeFromDescription();
        return endpoints;
    }
}
