namespace Chuangpu.Reading.Formats;

/// <summary>What came of loading a file: a <see cref="LoadedDocument"/> or a <see cref="LoadFailure"/>.</summary>
public abstract record LoadOutcome
{
    private protected LoadOutcome()
    {
    }
}
