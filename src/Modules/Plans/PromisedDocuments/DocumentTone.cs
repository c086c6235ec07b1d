using Chuangpu.WebKit;

namespace Chuangpu.Plans.PromisedDocuments;

/// <summary>The colour of a document's state.</summary>
public static class DocumentTone
{
    /// <summary>Red only when late.</summary>
    public static Tone Tone(this DocumentState state) => state switch
    {
        DocumentState.Issued => WebKit.Tone.Ok,
        DocumentState.Overdue => WebKit.Tone.Bad,
        _ => WebKit.Tone.Neutral,
    };
}
