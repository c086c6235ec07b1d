namespace Chuangpu.Reading.Formats;

/// <summary>Why a file gave no text.</summary>
/// <param name="Reason">The coded reason.</param>
/// <param name="Message">A Chinese sentence naming the file, what happened and what to do about it.</param>
public sealed record LoadFailure(LoadFailureReason Reason, string Message) : LoadOutcome;
