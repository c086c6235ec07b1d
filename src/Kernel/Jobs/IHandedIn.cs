namespace Chuangpu.Kernel.Jobs;

/// <summary>
/// A document somebody handed in, which a <see cref="ReadingJob{T}"/> reads. Its page shows how far that is, and may be left
/// and come back to.
/// </summary>
public interface IHandedIn
{
    /// <summary>The document as it was handed in.</summary>
    Guid AttachmentId { get; }

    /// <summary>The name it was handed in under.</summary>
    string FileName { get; }

    /// <summary>How far the reading is, 0 to 100.</summary>
    int Percent { get; }

    /// <summary>When it was put into the queue last (UTC).</summary>
    DateTime QueuedAt { get; }

    /// <summary>Who handed it in, or null for the program.</summary>
    Guid? CreatedBy { get; }

    /// <summary>Its page. With <c>?follow=true</c> it goes on to <see cref="Next"/> at once: a short text is read before its page is there to ask.</summary>
    string Address { get; }

    /// <summary>The page to go on to once it is read, or null: unread, or its own page has something to say.</summary>
    string? Next { get; }

    /// <summary>Whether no job has begun on it.</summary>
    bool IsQueued { get; }

    /// <summary>Whether it waits for a job or a job reads it.</summary>
    bool IsUnread { get; }

    /// <summary>The reading has failed.</summary>
    /// <param name="message">Why, and what to do, for the one who handed it in.</param>
    void Fail(string message);
}
