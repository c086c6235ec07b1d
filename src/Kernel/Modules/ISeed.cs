namespace Chuangpu.Kernel.Modules;

/// <summary>Fills an empty database with a part of the demo region. Runs as the program itself, in the order of <see cref="Order"/>, each in one transaction, and never twice.</summary>
public interface ISeed
{
    /// <summary>Small first: organisations before accounts before plans.</summary>
    int Order { get; }

    /// <summary>Adds the data; does nothing when it is there already.</summary>
    Task RunAsync(CancellationToken cancellation);
}
