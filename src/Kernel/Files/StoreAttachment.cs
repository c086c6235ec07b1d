using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Kernel.Files;

/// <summary>
/// Takes in a file that belongs to something else being saved: the attachment joins the caller's unit of work and is saved
/// with it, so a refused save attaches nothing. Whether the actor may attach to that thing is the caller's question.
/// </summary>
public sealed class StoreAttachment(ChuangpuDb db, FileStore files, CurrentActor current, TimeProvider clock) : IUseCase
{
    /// <summary>The largest file, in bytes (50 MB).</summary>
    public const long Largest = 50 * 1024 * 1024;

    /// <summary>A file to take in.</summary>
    /// <param name="Content">Its bytes, read to the end.</param>
    /// <param name="Name">The name it was sent under.</param>
    /// <param name="RegionCode">The region whose bureau may read it (six digits).</param>
    /// <param name="OrganisationId">The organisation that may read it as well, or null.</param>
    public sealed record Request(Stream Content, string Name, string RegionCode, Guid? OrganisationId = null);

    /// <summary>Keeps the bytes and adds the attachment to the unit of work.</summary>
    /// <returns>The attachment, not yet saved, or what is wrong with the file.</returns>
    public async Task<Result<Attachment>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        var name = FileName.Clean(request.Name);
        if (FileName.HidesProgram(name))
        {
            return Refused("name", $"文件名“{name}”中夹带程序后缀，没有保存。请改名后重新上传。");
        }

        if (await files.SaveAsync(request.Content, Largest, cancellation) is not var (sha, size))
        {
            return Refused("size", $"“{name}”超过 50 MB，没有保存。请压缩图片或拆分后重新上传。");
        }

        if (size == 0)
        {
            return Refused("empty", $"“{name}”是空文件，没有保存。请检查后重新选择。");
        }

        FileKind? kind;
        await using (var stored = files.Open(sha))
        {
            kind = FileKinds.Of(stored);
        }

        if (kind is null)
        {
            return Refused("type", $"“{name}”不是可以上传的文件类型，或带有宏、已加密、已损坏，没有保存。可上传：PDF、Word、Excel、PPT、PNG、JPG 和纯文本。");
        }

        if (!kind.Endings.Contains(Path.GetExtension(name).ToLowerInvariant()))
        {
            return Refused("ending", $"“{name}”的内容与后缀不符，没有保存。按内容应为 {string.Join("、", kind.Endings)}，请改正后重新上传。");
        }

        var attachment = new Attachment
        {
            Sha256 = sha,
            FileName = name,
            ContentType = kind.ContentType,
            Size = size,
            RegionCode = request.RegionCode,
            OrganisationId = request.OrganisationId,
            UploadedBy = current.Actor.UserId,
            UploadedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(attachment);
        return attachment;
    }

    private static Problem Refused(string code, string message) => new($"file.{code}", message);
}
