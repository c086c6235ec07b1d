using Chuangpu.Reading.Formats;

namespace Chuangpu.Reading.Tests.Formats;

/// <summary>Loads bytes as a file and says what came of it.</summary>
internal static class Loading
{
    public static LoadOutcome Load(byte[] bytes, string name, LoadLimits? limits = null) =>
        DocumentLoader.Load(new MemoryStream(bytes), name, limits, TestContext.Current.CancellationToken);

    public static LoadedDocument Loaded(byte[] bytes, string name, LoadLimits? limits = null)
    {
        var outcome = Load(bytes, name, limits);
        Assert.True(outcome is LoadedDocument, outcome.ToString());
        return (LoadedDocument)outcome;
    }

    public static LoadFailure Failed(LoadFailureReason reason, byte[] bytes, string name, LoadLimits? limits = null)
    {
        var failure = Assert.IsType<LoadFailure>(Load(bytes, name, limits));
        Assert.Equal(reason, failure.Reason);
        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", failure.Message, StringComparison.Ordinal);
        Assert.Contains("请", failure.Message, StringComparison.Ordinal);
        return failure;
    }
}
