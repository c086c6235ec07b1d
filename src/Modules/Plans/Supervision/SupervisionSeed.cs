using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Organisations;
using Chuangpu.Plans.Demo;
using Chuangpu.Plans.Register;
using Chuangpu.Plans.Supervision.Meetings;
using Chuangpu.WebKit;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Plans.Supervision;

/// <summary>Adds the invented findings, meetings, decisions and instructions of the demo region.</summary>
public sealed class SupervisionSeed(ChuangpuDb db) : ISeed
{
    private const string Mark = "演示数据：";

    private static readonly Dictionary<string, SupervisionKind> Kinds = Enum.GetValues<SupervisionKind>().ToDictionary(k => DisplayText.OfEnum(k));

    private Dictionary<string, User> _users = [];
    private Dictionary<string, Guid> _organisations = [];
    private Dictionary<Guid, Plan> _plans = [];

    /// <inheritdoc />
    public int Order => PlansSeed.Place + 20;

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await db.Set<SupervisionItem>().AnyAsync(i => i.IsDemo, cancellation))
        {
            return;
        }

        _users = await db.Set<User>().Where(u => u.IsDemo).ToDictionaryAsync(u => u.UserName!, cancellation);
        _organisations = (await db.Set<Organisation>().Where(o => o.ShortName != null).ToListAsync(cancellation)).GroupBy(o => o.ShortName!).ToDictionary(g => g.Key, g => g.Min(o => o.Id));
        _plans = await db.Set<Plan>().Where(p => p.IsDemo).ToDictionaryAsync(p => p.Id, cancellation);
        var file = DemoFile.Read<Progress>("progress.json");
        // A unit the register does not know can be made responsible for nothing.
        foreach (var finding in file.Findings.Where(f => _organisations.ContainsKey(f.Responsible) && _plans.ContainsKey(DemoId.Of(f.Plan))))
        {
            AddFinding(finding);
        }

        foreach (var meeting in file.Meetings.Where(m => _plans.ContainsKey(DemoId.Of(m.Plan))))
        {
            AddMeeting(meeting);
        }

        foreach (var instruction in file.Instructions.Where(i => _organisations.ContainsKey(i.Lead)))
        {
            AddInstruction(instruction);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private void AddFinding(FindingEntry f)
    {
        var plan = _plans[DemoId.Of(f.Plan)];
        var item = new SupervisionItem
        {
            Id = DemoId.Of(f.Id),
            RegionCode = plan.RegionCode,
            PlanId = plan.Id,
            TaskId = f.Task is { } task ? DemoId.Of(task) : null,
            GoalId = f.Goal is { } goal ? DemoId.Of(goal) : null,
            Kind = Kinds[f.Kind],
            Title = f.Title,
            Text = f.Text,
            ResponsibleId = _organisations[f.Responsible],
            DueOn = f.DueOn,
            OpenedOn = f.FoundOn,
            OpenedBy = _users.GetValueOrDefault(f.FoundBy)?.Id,
            IsDemo = true,
        };
        Follow(item, f.Replies, f.ClosedOn, f.ClosedBy is { } by ? _users.GetValueOrDefault(by)?.Id : null);
    }

    private void AddMeeting(MeetingEntry m)
    {
        var meeting = new Meeting
        {
            Id = DemoId.Of(m.Id),
            Kind = m.Kind == "联席会议" ? MeetingKind.JointConference : MeetingKind.LeadingGroup,
            Title = m.Name,
            HeldOn = m.Date,
            RegionCode = m.RegionCode,
            PlanId = DemoId.Of(m.Plan),
            IsDemo = true,
        };
        db.Add(meeting);
        foreach (var d in m.Decisions.Where(d => _organisations.ContainsKey(d.Lead)))
        {
            var item = new SupervisionItem
            {
                Id = DemoId.Of(d.Id),
                RegionCode = m.RegionCode,
                PlanId = meeting.PlanId,
                TaskId = d.Task is { } task ? DemoId.Of(task) : null,
                MeetingId = meeting.Id,
                Kind = SupervisionKind.MeetingDecision,
                Title = AddDecision.InOneLine(d.Text.Replace(Mark, "", StringComparison.Ordinal)),
                Text = d.Text,
                ResponsibleId = _organisations[d.Lead],
                Supporting = string.Join('、', d.Support),
                DueOn = d.DueOn,
                OpenedOn = m.Date,
                IsDemo = true,
            };
            var replied = d.Replies.Count > 0 ? d.Replies[^1].By : null;
            Follow(item, d.Replies, d.ClosedOn, OtherPerson(m.RegionCode, replied));
        }
    }

    private void AddInstruction(InstructionEntry i)
    {
        var item = new SupervisionItem
        {
            Id = DemoId.Of(i.Id),
            RegionCode = i.RegionCode,
            Kind = SupervisionKind.Instruction,
            Title = AddDecision.InOneLine(i.Text.Replace(Mark, "", StringComparison.Ordinal)),
            Text = i.Text,
            FigureLabel = i.Figure,
            FigureValue = i.Value,
            FigureHref = i.Href,
            ResponsibleId = _organisations[i.Lead],
            DueOn = i.DueOn,
            OpenedOn = i.Date,
            OpenedBy = _users.GetValueOrDefault(i.By)?.Id,
            IsDemo = true,
        };
        Follow(item, i.Replies, i.ClosedOn, i.ClosedBy is { } by ? _users.GetValueOrDefault(by)?.Id : null);
        if (i.Returned is { } returned)
        {
            db.Add(new SupervisionStep { ItemId = item.Id, Kind = StepKind.Return, Text = returned.Text, By = _users.GetValueOrDefault(returned.By)?.Id, At = DemoDay.At(returned.Date), IsDemo = true });
            item.State = SupervisionState.Returned;
        }
    }

    private void Follow(SupervisionItem item, IReadOnlyList<ReplyEntry> replies, DateOnly? closedOn, Guid? closedBy)
    {
        db.Add(item);
        db.AddRange(replies.Select(r => new SupervisionStep
        {
            ItemId = item.Id,
            Kind = StepKind.Reply,
            Text = r.Text,
            By = _users.GetValueOrDefault(r.By)?.Id,
            At = DemoDay.At(r.Date),
            IsDemo = true,
        }));
        item.State = closedOn is not null ? SupervisionState.Closed : replies.Count > 0 ? SupervisionState.Replied : SupervisionState.Open;
        item.ClosedOn = closedOn;
        if (closedOn is { } day)
        {
            db.Add(new SupervisionStep { ItemId = item.Id, Kind = StepKind.Close, Text = "", By = closedBy, At = DemoDay.At(day), IsDemo = true });
        }
    }

    // Who closed a decision is not in the file: somebody of the bureau who did not reply.
    private Guid? OtherPerson(string region, string? replied) =>
        _users.Values.Where(u => u.Role == Role.BureauStaff && u.RegionCode == region && u.UserName != replied).OrderByDescending(u => u.UserName, StringComparer.Ordinal).FirstOrDefault()?.Id;

    private sealed record Progress(IReadOnlyList<FindingEntry> Findings, IReadOnlyList<MeetingEntry> Meetings, IReadOnlyList<InstructionEntry> Instructions);

    private sealed record FindingEntry(
        string Id, string Plan, string? Goal, string? Task, string Kind, DateOnly FoundOn, string FoundBy, string Responsible, string Title, string Text,
        DateOnly DueOn, IReadOnlyList<ReplyEntry> Replies, DateOnly? ClosedOn, string? ClosedBy);

    private sealed record InstructionEntry(
        string Id, string RegionCode, string By, string Figure, string Value, string Href, string Text, string Lead, DateOnly Date, DateOnly DueOn,
        IReadOnlyList<ReplyEntry> Replies, ReplyEntry? Returned, DateOnly? ClosedOn, string? ClosedBy);

    private sealed record ReplyEntry(DateOnly Date, string By, string Text);

    private sealed record MeetingEntry(string Id, string Plan, string RegionCode, string Kind, string Name, DateOnly Date, IReadOnlyList<DecisionEntry> Decisions);

    private sealed record DecisionEntry(string Id, string Text, string Lead, IReadOnlyList<string> Support, string? Task, DateOnly DueOn, IReadOnlyList<ReplyEntry> Replies, DateOnly? ClosedOn);
}
