using System.Text.RegularExpressions;

namespace Chuangpu.Architecture.Tests;

public sealed partial class ReferenceTests
{
    // What each project of src may reference; a module not named here may use Kernel, Reading, Rules, Statistics and WebKit.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Kernel"] = [],
        ["Reading"] = [],
        ["Rules"] = [],
        ["Statistics"] = [],
        ["WebKit"] = [],
        ["Platform"] = ["Kernel", "module"],
        ["Migrations.Sqlite"] = ["Platform"],
        ["Migrations.Postgres"] = ["Platform"],
        ["Web"] = ["Platform", "WebKit", "Migrations.Sqlite", "Migrations.Postgres"],
        ["Cli"] = ["Platform", "Reading", "Rules", "Statistics", "Migrations.Sqlite", "Migrations.Postgres"],
        ["module"] = ["Kernel", "Reading", "Rules", "Statistics", "WebKit", "module"],
    };

    public static TheoryData<string> Projects => [.. Repository.Files("src", ".csproj")];

    [Theory, MemberData(nameof(Projects))]
    public void Project_Always_ReferencesOnlyWhatItMay(string project)
    {
        var allowed = Allowed[Kind(project)];
        var wrong = Reference().Matches(Repository.Read(project)).Select(m => m.Groups[1].Value)
            .Where(r => !allowed.Contains(Path.GetFileNameWithoutExtension(r)) && !allowed.Contains(Kind(Resolve(project, r))));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Module_UsingAnother_UsesItsContractsOnly()
    {
        var modules = Repository.Files("src/Modules", ".csproj").Select(p => Path.GetFileNameWithoutExtension(p)!).ToList();
        var wrong = Repository.Files("src/Modules", ".cs", ".razor")
            .SelectMany(f => ForeignNamespace().Matches(Repository.Read(f)).Select(m => (File: f, Module: m.Groups[1].Value, Part: m.Groups[2].Value)))
            .Where(u => modules.Contains(u.Module) && !u.File.StartsWith($"src/Modules/{u.Module}/", StringComparison.Ordinal) && u.Part != "Contracts")
            .Select(u => $"{u.File}: {u.Module}.{u.Part}");
        Assert.Empty(wrong);
    }

    private static string Resolve(string project, string reference) =>
        Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, reference.Replace('\\', '/'))))
            .Replace('\\', '/');

    private static string Kind(string project) => project.StartsWith("src/Modules/", StringComparison.Ordinal) ? "module" : Path.GetFileNameWithoutExtension(project);

    [GeneratedRegex("<ProjectReference Include=\"([^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex(@"using Chuangpu\.(\w+)\.(\w+)")]
    private static partial Regex ForeignNamespace();
}
