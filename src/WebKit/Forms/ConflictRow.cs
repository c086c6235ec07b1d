namespace Chuangpu.WebKit;

/// <summary>One field that two people changed.</summary>
/// <param name="Label">Name of the field.</param>
/// <param name="Theirs">What the other saved.</param>
/// <param name="Yours">What this user typed.</param>
/// <param name="WasBefore">What both began from.</param>
public sealed record ConflictRow(string Label, string? Theirs, string? Yours, string? WasBefore)
{
    /// <summary>Whether both changed it, differently; else only one did and nothing is lost.</summary>
    public bool Clash => Theirs != Yours && Theirs != WasBefore && Yours != WasBefore;
}
