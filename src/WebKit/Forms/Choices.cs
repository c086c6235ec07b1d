namespace Chuangpu.WebKit;

/// <summary>Lists to choose from, made of enums.</summary>
public static class Choices
{
    /// <summary>All values of an enum under their Chinese names.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    public static IReadOnlyList<Choice<T>> Of<T>() where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(x => new Choice<T>(x, DisplayText.OfEnum(x)))];

    /// <summary>The same for an address: the identifier is the value.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    public static IReadOnlyList<Choice<string>> Names<T>() where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(x => new Choice<string>(x.ToString(), DisplayText.OfEnum(x)))];
}
