using Chuangpu.WebKit;

namespace Chuangpu.Plans.Import;

/// <summary>Where an import is worked on, and the colour of where it stands.</summary>
internal static class ImportAddress
{
    /// <summary>The page for what comes next.</summary>
    public static string Of(PlanImport import) => import.State switch
    {
        ImportState.Review => $"{import.Address}/review",
        ImportState.Submitted => $"{import.Address}/publish",
        _ => import.Address,
    };

    /// <summary>The colour of a state.</summary>
    public static Tone ToneOf(ImportState state) => state switch
    {
        ImportState.Queued or ImportState.Reading => Tone.Info,
        ImportState.Review or ImportState.Submitted => Tone.Warn,
        ImportState.Failed => Tone.Bad,
        ImportState.Published => Tone.Ok,
        _ => Tone.Neutral,
    };
}
