namespace Chuangpu.Plans.Source;

/// <summary>The address of a place in a plan's document.</summary>
public static class SourceAddress
{
    /// <summary>Where the browser lands on the page.</summary>
    public const string Anchor = "at";

    /// <summary>The source viewer, at the place where there is one.</summary>
    public static string Of(Guid planId, SourcePlace place) => place switch
    {
        { VersionId: { } version, Start: { } start } => $"/plans/{planId}/source?version={version}&at={start}#{Anchor}",
        { VersionId: { } version } => $"/plans/{planId}/source?version={version}",
        _ => $"/plans/{planId}/source",
    };
}
