namespace Chuangpu.EndToEnd.Tests;

/// <summary>One window for each account, kept open for tests that only look: what a page needs is then loaded once.</summary>
public sealed class Windows(Site site) : IAsyncDisposable
{
    private readonly Dictionary<string, Visit> _open = [];

    /// <summary>The window of a demo account, or a visitor's for null.</summary>
    public async Task<Visit> OfAsync(string? user)
    {
        if (!_open.TryGetValue(user ?? "", out var visit))
        {
            _open[user ?? ""] = visit = await site.VisitAsync(user);
        }

        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in _open.Values)
        {
            await visit.DisposeAsync();
        }
    }
}
