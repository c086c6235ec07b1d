using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Files;

namespace Chuangpu.Indicators.Exchange.Imports;

/// <summary>What a file would do, row by row compared with what stands.</summary>
public sealed record ValueCheck
{
    /// <summary>The file.</summary>
    public required Attachment File { get; init; }

    /// <summary>The key it is taken under.</summary>
    public required string Key { get; init; }

    /// <summary>The receipt, where the key was taken before.</summary>
    public ValueImport? Receipt { get; init; }

    /// <summary>Rows that would fill an empty cell.</summary>
    public int Added { get; init; }

    /// <summary>Rows that would correct a value.</summary>
    public int Changed { get; init; }

    /// <summary>Rows that say what stands already.</summary>
    public int Same { get; init; }

    /// <summary>Rows that cannot be taken.</summary>
    public int Refused { get; init; }

    /// <summary>What is wrong with them; nothing is taken while there is any.</summary>
    public IReadOnlyList<RowFault> Faults { get; init; } = [];

    /// <summary>Heads of columns that were not read.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    internal FileTable? Table { get; init; }

    internal IReadOnlyList<(ReadValue Value, ValueStatus Status)> New { get; init; } = [];

    /// <summary>The indicators the file is about.</summary>
    internal IReadOnlyCollection<string> Indicators { get; init; } = [];

    /// <summary>How many entries of these indicators there were when the file was compared.</summary>
    internal int Entries { get; init; }
}
