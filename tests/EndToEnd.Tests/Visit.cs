using System.Collections.Concurrent;

namespace Chuangpu.EndToEnd.Tests;

/// <summary>One person at one browser window, with all that the browser complained of.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = [];

    private Visit(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors on the console, breaches of the security policy and scripts that threw, so far.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<Visit> StartAsync(IBrowserContext context)
    {
        var visit = new Visit(context, await context.NewPageAsync());
        visit.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                visit._complaints.Enqueue($"{visit.Page.Url}: {message.Text}");
            }
        };
        visit.Page.PageError += (_, error) => visit._complaints.Enqueue($"{visit.Page.Url}: {error}");
        return visit;
    }

    /// <summary>Goes to an address of the platform; anything but a page is an error of the test.</summary>
    public async Task GoAsync(string address)
    {
        var answer = await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        Assert.True(answer!.Ok, $"{address}: {answer.Status}");
    }

    /// <summary>What is wrong with the page as it stands: what axe finds, and width beyond the window.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        var where = $"{new Uri(Page.Url).PathAndQuery} at {Page.ViewportSize!.Width}";
        List<string> faults = [];
        // Not by a function to wait for: asked again, it is evaluated from its text, which the page's policy forbids.
        var undrawn = Page.Locator("chart-view:not(:has(canvas, svg))");
        try
        {
            await Assertions.Expect(undrawn).ToHaveCountAsync(0);
        }
        catch (PlaywrightException)
        {
            faults.Add($"{where}: a chart was not drawn: {string.Join(' ', await undrawn.AllTextContentsAsync())}");
        }

        // What was never drawn has a guessed place, where axe sees it lie upon its neighbours.
        await Page.EvaluateAsync("document.querySelectorAll('main *').forEach(e => { if (getComputedStyle(e).contentVisibility === 'auto') e.style.contentVisibility = 'visible'; })");
        faults.AddRange((await Axe.FindAsync(Page)).Select(f => $"{where}: {f}"));
        if (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var width && width > Page.ViewportSize.Width)
        {
            faults.Add($"{where}: {width} px wide");
        }

        return faults;
    }

    /// <summary>Fails when anything is wrong with the page as it stands, or the browser complained on the way to it.</summary>
    public async Task SeesNoFaultAsync()
    {
        string[] faults = [.. await FaultsAsync(), .. Complaints];
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
