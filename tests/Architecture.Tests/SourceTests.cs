using System.Text.RegularExpressions;

namespace Chuangpu.Architecture.Tests;

public sealed partial class SourceTests
{
    private static readonly string[] KindsOfClass = ["Services", "Helpers", "Managers", "Models", "Utils", "Common", "Interfaces", "Repositories"];

    [Fact]
    public void Folder_Always_IsAThingOfTheField()
    {
        var wrong = Repository.Files("src", ".cs", ".razor").SelectMany(f => f.Split('/')).Distinct().Intersect(KindsOfClass);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Source_Always_AsksTheClockItWasGiven()
    {
        var wrong = Repository.Files("src", ".cs", ".razor").Where(f => Now().IsMatch(Repository.Read(f)));
        Assert.Empty(wrong);
    }

    [Fact]
    public void File_Over400Lines_SaysWhyInItsFirstComment()
    {
        var wrong = Repository.Files("src", ".cs", ".razor", ".js", ".css")
            .Where(f => Repository.Read(f) is var text && text.AsSpan().Count('\n') > 400 && !text.Contains("400 lines because", StringComparison.Ordinal));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Money_Always_StaysOutOfBinaryFloatingPoint()
    {
        var wrong = Repository.Files("src", ".cs", ".razor").Where(f => FloatingMoney().IsMatch(Repository.Read(f)));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Files_OfEachProject_AreSmallInTheMiddle()
    {
        var lines = Repository.Files("src", ".cs").Select(f => Repository.Read(f).AsSpan().Count('\n')).Order().ToList();
        Assert.InRange(lines[lines.Count / 2], 1, 60);
    }

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?(Now|Today)\b")]
    private static partial Regex Now();

    [GeneratedRegex(@"\b(double|float)\??\s+\w*(Amount|Money|Yuan|Price|Budget|Threshold)\w*", RegexOptions.IgnoreCase)]
    private static partial Regex FloatingMoney();
}
