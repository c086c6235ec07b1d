using Chuangpu.Reading.Formats;
using Chuangpu.Reading.Tests.Formats;

namespace Chuangpu.Reading.Tests.Samples;

public sealed class SampleWordFileTests
{
    /// <summary>Set to write data/samples/*.docx anew after a change of the .txt.</summary>
    private const string WriteVariable = "CHUANGPU_WRITE_SAMPLES";

    [Fact]
    public void Load_CommittedWordFile_SaysTheSameAsTheTextFile()
    {
        if (Environment.GetEnvironmentVariable(WriteVariable) is not null)
        {
            using var file = File.Create(SamplePlan.WordPath);
            SampleWordFile.Write(file);
        }

        Assert.True(File.Exists(SamplePlan.WordPath), $"Run this test with {WriteVariable}=1 to make the file.");
        var document = Loading.Loaded(File.ReadAllBytes(SamplePlan.WordPath), "规划.docx");
        Assert.Equal(SourceFormat.Word, document.Format);
        Assert.Equal(
            SampleBlock.Of(SamplePlan.Text).Select(block => block.Text),
            document.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Text_OfTheSample_IsMarkedAsInvented() => Assert.Contains("演示数据", SamplePlan.Text[..300], StringComparison.Ordinal);
}
