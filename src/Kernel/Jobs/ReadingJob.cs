using System.Linq.Expressions;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Texts;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Kernel.Jobs;

/// <summary>
/// Reads a document that was handed in. What it finds and the new state are saved together, so a process killed at any
/// moment leaves either nothing or all; the job is then run again from the start.
/// </summary>
/// <typeparam name="T">What was handed in; its version guards the outcome against a person who changed it meanwhile.</typeparam>
public abstract class ReadingJob<T>(ChuangpuDb db, FileStore files, Notifier notices) : IBackgroundJob where T : Entity, IHandedIn, IVersioned
{
    private const string Fault = "读取时程序出错，没有保存任何内容。请重新上传；如果再次出错，请把文件名和时间告诉系统管理员。";

    /// <summary>The unit of work.</summary>
    protected ChuangpuDb Db => db;

    /// <summary>Those nobody has read to the end, as <see cref="IHandedIn.IsUnread"/> for the database.</summary>
    protected abstract Expression<Func<T, bool>> Unread { get; }

    /// <inheritdoc />
    public async Task RunAsync(Guid subject, CancellationToken cancellation)
    {
        if (await db.Set<T>().Where(Unread).SingleOrDefaultAsync(i => i.Id == subject, cancellation) is not { } handedIn)
        {
            return;
        }

        try
        {
            await TellAsync(subject, 10, cancellation);
            var file = await db.Set<Attachment>().SingleAsync(a => a.Id == handedIn.AttachmentId, cancellation);
            await using (var content = files.Open(file.Sha256))
            {
                await ReadAsync(handedIn, content, cancellation);
            }

            await db.SaveChangesAsync(cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            db.ChangeTracker.Clear();
            // Another run of this job, or a person who gave it up, was first; what they saved stands.
            if (e is DbUpdateException && !await db.Set<T>().Where(Unread).AnyAsync(i => i.Id == subject, cancellation))
            {
                return;
            }

            // A bug must not leave the user waiting; it is told here and thrown on to be logged.
            (await db.Set<T>().SingleAsync(i => i.Id == subject, cancellation)).Fail(Fault);
            await db.SaveChangesAsync(cancellation);
            throw;
        }
    }

    /// <summary>Reads it, and puts what it finds and the new state into the unit of work, which is saved after that.</summary>
    /// <param name="handedIn">What was handed in.</param>
    /// <param name="content">The file from its start.</param>
    /// <param name="cancellation">Stops the reading.</param>
    protected abstract Task ReadAsync(T handedIn, Stream content, CancellationToken cancellation);

    /// <summary>Writes down that these are being read, and how far that is. The trail has no use for percents; they go past it, and past the version that guards the outcome.</summary>
    protected abstract Task MarkAsync(IQueryable<T> unread, int percent, CancellationToken cancellation);

    /// <summary>Says how far the reading is, from 0 to 100.</summary>
    protected Task TellAsync(Guid id, int percent, CancellationToken cancellation) => MarkAsync(db.Set<T>().Where(Unread).Where(i => i.Id == id), percent, cancellation);

    /// <summary>It cannot be read: says so to the one who handed it in, with the save that follows.</summary>
    /// <param name="handedIn">What was handed in.</param>
    /// <param name="why">The reason and what to do.</param>
    protected void Fail(T handedIn, string why)
    {
        handedIn.Fail(Words.Clip(why, 2000));
        Notify(handedIn, $"“{handedIn.FileName}”没有读成，请查看原因", handedIn.Address);
    }

    /// <summary>Whether there is next to nothing to read, which fails with what to do.</summary>
    /// <param name="handedIn">What was handed in.</param>
    /// <param name="text">What was found in the file.</param>
    /// <param name="kind">What it should be, such as 政策.</param>
    protected bool IsNextToNothing(T handedIn, string text, string kind)
    {
        if (Words.Letters(text) is not (< Words.FewestOfADocument and var letters))
        {
            return false;
        }

        Fail(handedIn, $"只读到 {letters} 个字，不像一份{kind}全文，没有建立草稿。文件已保留；请核对是否选错或内容不全，再导入{kind}全文。");
        return true;
    }

    /// <summary>Sends a notice to the one who handed it in, with the save that follows.</summary>
    protected void Notify(T handedIn, string title, string href)
    {
        if (handedIn.CreatedBy is { } user)
        {
            notices.ToUser(user, Words.Clip(title, 200), href);
        }
    }
}
