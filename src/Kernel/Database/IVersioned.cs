namespace Chuangpu.Kernel.Database;

/// <summary>
/// An entity two people may edit at once. The version travels through the form as a hidden field; a save with an old one
/// is refused (see <see cref="ChuangpuDb.ExpectVersion"/>), so nobody overwrites what they have not seen.
/// </summary>
public interface IVersioned
{
    /// <summary>Renewed on every save.</summary>
    Guid Version { get; set; }
}
