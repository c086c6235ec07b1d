namespace Chuangpu.WebKit;

/// <summary>What a colour says. Colour is used for state only, and never without a word beside it.</summary>
public enum Tone
{
    /// <summary>No judgement: grey.</summary>
    Neutral,

    /// <summary>Under way or for information: blue.</summary>
    Info,

    /// <summary>As it should be: green.</summary>
    Ok,

    /// <summary>Needs attention: amber.</summary>
    Warn,

    /// <summary>Wrong, late or refused: red.</summary>
    Bad,
}
