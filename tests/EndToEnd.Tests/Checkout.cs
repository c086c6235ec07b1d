namespace Chuangpu.EndToEnd.Tests;

/// <summary>Where the files of the repository lie that the tests were built from.</summary>
internal static class Checkout
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Chuangpu.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }
}
