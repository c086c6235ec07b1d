using Chuangpu.WebKit;

namespace Chuangpu.Plans.PromisedDocuments;

/// <summary>The colour of a document's state.</summary>
public static class DocumentTone
{
    /// <summary>Red only when late.</summary>
    public static Tone Of(DocumentState state) => state switch
    {
        DocumentState.Issued => Tone.Ok,
        DocumentState.Overdue => Tone.Bad,
        _ => Tone.Neutral,
    };
}
