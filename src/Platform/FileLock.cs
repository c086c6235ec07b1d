namespace Chuangpu.Platform;

/// <summary>A file that one process holds at a time. The system takes it from a process that is killed.</summary>
public static class FileLock
{
    private const int MostTries = 1500;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits, up to five minutes, until nobody else holds the file; disposing lets it go.</summary>
    /// <param name="file">Made when missing, in a folder that is there.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="IOException">Somebody held it all the time.</exception>
    public static async Task<IAsyncDisposable> TakeAsync(string file, CancellationToken cancellation = default)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException) when (tries < MostTries)
            {
                await Task.Delay(BetweenTries, cancellation);
            }
        }
    }
}
