namespace Chuangpu.Statistics.Tests;

/// <summary>Published figures that stay outside the repository: in the folder CHUANGPU_CHECKS names, or in shared/ beside the repository.</summary>
internal static class Checks
{
    /// <summary>A folder of published figures; where it is not found, the test is skipped with a line that says how to get it.</summary>
    /// <param name="name">Below checks/, such as progress/canada.</param>
    public static string Folder(string name)
    {
        var found = Places().SelectMany(place => new[] { Path.Combine(place, "checks", name), Path.Combine(place, name) }).FirstOrDefault(Directory.Exists);
        Assert.SkipWhen(found is null, $"needs the checks: set CHUANGPU_CHECKS to the folder that holds checks/{name}");
        return found;
    }

    /// <summary>The folder of the real plans and their answers; where it is not found, the test is skipped.</summary>
    public static string Plans()
    {
        var found = Places().Select(place => Path.Combine(place, "plans")).FirstOrDefault(Directory.Exists);
        Assert.SkipWhen(found is null, "needs the checks: set CHUANGPU_CHECKS to the folder that holds plans/");
        return found;
    }

    private static IEnumerable<string> Places()
    {
        if (Environment.GetEnvironmentVariable("CHUANGPU_CHECKS") is { Length: > 0 } named)
            return [named];
        var places = new List<string>();
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            places.Add(Path.Combine(at.FullName, "..", "shared"));
        return places;
    }
}
