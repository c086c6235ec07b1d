using Chuangpu.Kernel.Publicity;

namespace Chuangpu.Platform;

/// <summary>Where the platform keeps its data.</summary>
/// <param name="DataFolder">Files, keys and, unless <paramref name="Database"/> says otherwise, the SQLite database.</param>
/// <param name="Database">A PostgreSQL connection string, or null for SQLite in the data folder.</param>
public sealed record PlatformSettings(string DataFolder, string? Database)
{
    /// <summary>Moves the data folder.</summary>
    public const string DataVariable = "CHUANGPU_DATA";

    /// <summary>Chooses PostgreSQL.</summary>
    public const string DatabaseVariable = "CHUANGPU_DATABASE";

    /// <summary>States the address the public reaches the site at.</summary>
    public const string AddressVariable = "CHUANGPU_ADDRESS";

    /// <summary>The address the public reaches the site at.</summary>
    public PublicAddress Address { get; init; } = PublicAddress.Unknown;

    /// <summary>Whether PostgreSQL is used.</summary>
    public bool UsesPostgres => Database is not null;

    /// <summary>The connection string of the database in use.</summary>
    public string ConnectionString => Database ?? $"Data Source={Path.Combine(DataFolder, "chuangpu.db")};Default Timeout=30";

    /// <summary>From the command line (<c>--data</c>, <c>--database</c>, <c>--address</c>), else the environment, else a folder of the user's.</summary>
    /// <exception cref="FormatException">The address is none.</exception>
    public static PlatformSettings From(string? data, string? database, string? address = null)
    {
        var folder = data ?? Environment.GetEnvironmentVariable(DataVariable)
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "chuangpu");
        var connection = database ?? Environment.GetEnvironmentVariable(DatabaseVariable);
        Directory.CreateDirectory(folder);
        return new PlatformSettings(Path.GetFullPath(folder), string.IsNullOrWhiteSpace(connection) ? null : connection)
        {
            Address = PublicAddress.Read(address ?? Environment.GetEnvironmentVariable(AddressVariable)),
        };
    }
}
