using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Plans.Demo;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Opinions;

/// <summary>Adds the invented opinions on the demo region's plans.</summary>
public sealed class OpinionsSeed(ChuangpuDb db) : ISeed
{
    private const string RefusedForDemo = "演示数据：内容与规划无关。";

    /// <inheritdoc />
    public int Order => PlansSeed.Place + 22;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<Opinion>().AnyAsync(o => o.IsDemo, cancellation))
        {
            return;
        }

        var users = await db.Users.Where(u => u.IsDemo).ToDictionaryAsync(u => u.UserName!, u => u.Id, cancellation);
        foreach (var entry in DemoFile.Read<Progress>("progress.json").Opinions)
        {
            var state = StateOf(entry.State);
            var decided = entry.Reply?.Date ?? entry.ModeratedOn;
            db.Add(new Opinion
            {
                Id = DemoId.Of(entry.Id),
                PlanId = DemoId.Of(entry.Plan),
                Text = entry.Text,
                Name = entry.By,
                Code = ReceiptCode.New(),
                ReceivedAt = DemoDay.At(entry.Date),
                State = state,
                Reply = entry.Reply?.Text,
                RefusalReason = state == OpinionState.Refused ? RefusedForDemo : null,
                DecidedBy = (entry.Reply?.By ?? entry.ModeratedBy) is { } name && users.TryGetValue(name, out var by) ? by : null,
                DecidedAt = decided is { } day ? DemoDay.At(day) : null,
                IsDemo = true,
            });
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static OpinionState StateOf(string word) => word switch
    {
        "pending" => OpinionState.Pending,
        "published" => OpinionState.Published,
        "rejected" => OpinionState.Refused,
        _ => throw new InvalidDataException($"The demo file has the unknown state {word}."),
    };

    private sealed record Progress(IReadOnlyList<Entry> Opinions);

    private sealed record Entry(string Id, string Plan, DateOnly Date, string By, string Text, string State, string? ModeratedBy, DateOnly? ModeratedOn, Answer? Reply);

    private sealed record Answer(DateOnly Date, string By, string Text);
}
