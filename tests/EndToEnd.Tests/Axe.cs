using Deque.AxeCore.Commons;

namespace Chuangpu.EndToEnd.Tests;

/// <summary>
/// What axe finds in a page. The package's own way opens a second page for each look and loads axe there again, which costs
/// more than the look itself; pages that refuse to be framed have no frames for which it would be needed.
/// </summary>
internal static class Axe
{
    // What passed is of no interest here and most of what axe has to tell.
    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
          .flatMap(v => v.nodes.map(n => `${v.id} ${n.html} ${[...n.any, ...n.all, ...n.none][0]?.message ?? ""}`))
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Run);
    }
}
