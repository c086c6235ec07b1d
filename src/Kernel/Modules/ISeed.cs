namespace Chuangpu.Kernel.Modules;

/// <summary>
/// Fills the database with reference data (regions) or a part of the demo region. Runs at every start as the program
/// itself, in the order of <see cref="Order"/>, each in one transaction, and does nothing when its data is there.
/// </summary>
public interface ISeed
{
    /// <summary>Small first: organisations before accounts before plans.</summary>
    int Order { get; }

    /// <summary>Whether it belongs to the demo region, so that an installation for real work leaves it out.</summary>
    bool IsDemo => true;

    /// <summary>Adds the data; does nothing when it is there already.</summary>
    Task RunAsync(CancellationToken cancellation);
}
