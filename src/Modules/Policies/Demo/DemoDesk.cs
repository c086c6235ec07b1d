using Chuangpu.Enterprises.Contracts;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Jobs;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Notices;
using Chuangpu.Kernel.Results;
using Chuangpu.Policies.Applications;
using Chuangpu.Policies.Budgets;
using Chuangpu.Policies.Calendar;
using Chuangpu.Policies.Clauses;
using Chuangpu.Policies.Ledger;
using Chuangpu.Policies.Library;
using Chuangpu.Policies.Payments;
using Chuangpu.Policies.Publication;
using Microsoft.EntityFrameworkCore;

namespace Chuangpu.Policies.Demo;

/// <summary>The demo's people at work: each call is one use case, by one of them, some days ago.</summary>
internal sealed class DemoDesk : IUseCase
{
    private readonly ChuangpuDb _db;
    private readonly CurrentActor _current;
    private readonly PastClock _clock;
    private readonly BudgetLedger _ledger;
    private readonly HandInApplication _handIn;
    private readonly StoreAttachment _store;
    private readonly Notifier _notifier;
    private readonly ReadCalendar _calendar;
    private readonly ReadSubjects _subjects;
    private readonly EvaluateAward _evaluate;
    private readonly RelatedAwards _related;
    private readonly PublishedClauses _clauses;
    private readonly AllocateBudget _allocate;
    private readonly AccountSeal _seal;

    public DemoDesk(
        ChuangpuDb db, CurrentActor current, FileStore files, ReadCalendar calendar, PublishedClauses clauses, ReadSubjects subjects, EvaluateAward evaluate, AllocateBudget allocate, AccountSeal seal, TimeProvider clock)
    {
        (_db, _current, _calendar, _clauses, _subjects, _evaluate, _allocate, _seal) = (db, current, calendar, clauses, subjects, evaluate, allocate, seal);
        _clock = new PastClock(clock);
        _ledger = new BudgetLedger(db, current, _clock);
        _notifier = new Notifier(db, _clock);
        _store = new StoreAttachment(db, files, current, _clock);
        _related = new RelatedAwards(db, _clock);
        _handIn = new HandInApplication(db, evaluate, _related, calendar, _notifier, current, _clock);
    }

    /// <summary>Prepares and pays.</summary>
    public Actor First { get; set; } = Actor.System;

    /// <summary>Checks for the prefecture.</summary>
    public Actor Second { get; set; } = Actor.System;

    /// <summary>Approves.</summary>
    public Actor Leader { get; set; } = Actor.System;

    /// <summary>Organisations of the demo's users, which keep what they are entitled to for whoever tries the demo.</summary>
    public IReadOnlyList<Guid> Kept { get; set; } = [];

    public async Task<Guid> BudgetAsync(string title, int year, long fen, IEnumerable<Guid> clauses, CancellationToken cancellation, string? region = null, int daysAgo = 90)
    {
        At(First, daysAgo);
        var budget = new Budget { Title = title, RegionCode = region ?? First.RegionCode!, Year = year, IsDemo = true };
        budget.Clauses.AddRange(clauses.Select(c => new BudgetClause { BudgetId = budget.Id, ClauseId = c }));
        budget.Changes.Add(new BudgetChange { BudgetId = budget.Id, AmountFen = fen, Document = "演示财教〔2025〕1号", ProposedBy = First.UserId, ProposedAt = _clock.GetUtcNow().UtcDateTime });
        _db.Add(budget);
        await _db.SaveChangesAsync(cancellation);
        At(Second, daysAgo - 2);
        Check(await new DecideBudgetChange(_db, _ledger, _current, _clock).HandleAsync(new() { ChangeId = budget.Changes[0].Id, Agree = true }, cancellation));
        return budget.Id;
    }

    /// <returns>The application, or null for an enterprise that was not entitled on that day.</returns>
    public async Task<Guid?> ConfirmAsync(EnterpriseSubject subject, Guid clause, int daysAgo, CancellationToken cancellation)
    {
        At(Enterprise(subject), daysAgo);
        var application = await BeginAsync(subject, clause, cancellation);
        if (!(await _handIn.HandleAsync(application, [], cancellation)).Succeeded)
        {
            return null;
        }

        await _db.SaveChangesAsync(cancellation);
        return application.Id;
    }

    /// <returns>The application, or null for an enterprise that was not entitled on that day; then its draft stays.</returns>
    public async Task<Guid?> ApplyAsync(EnterpriseSubject subject, Guid clause, bool handIn, int daysAgo, CancellationToken cancellation)
    {
        At(Enterprise(subject), daysAgo);
        await BeginAsync(subject, clause, cancellation);
        await _db.SaveChangesAsync(cancellation);
        At(Enterprise(subject), daysAgo);
        using var content = new MemoryStream("演示数据：合同和到账凭证"u8.ToArray());
        var saved = await new SaveDraft(_db, _evaluate, _handIn, _store, _current, _clock).HandleAsync(
            new() { ClauseId = clause, Note = "演示数据：附合同和到账凭证。", HandIn = handIn, Truth = handIn, Files = [("合同和到账凭证.txt", content)] }, cancellation);
        return saved.Succeeded ? saved.Value : null;
    }

    public async Task CheckAsync(Guid? application, string? county, CheckDecision decision, string? reason, int daysAgo, CancellationToken cancellation)
    {
        if (application is not { } id)
        {
            return;
        }

        At(county is null ? Second : County(county), daysAgo);
        var version = await _db.Set<AwardApplication>().Where(a => a.Id == id).Select(a => a.Version).SingleAsync(cancellation);
        Check(await new CheckApplication(_db, _calendar, _store, _current, _notifier, _clock)
            .HandleAsync(new() { ApplicationId = id, Version = version, Decision = decision, Reason = reason }, cancellation));
    }

    public async Task WithdrawAsync(EnterpriseSubject subject, Guid? application, int daysAgo, CancellationToken cancellation)
    {
        if (application is not { } id)
        {
            return;
        }

        At(Enterprise(subject), daysAgo);
        Check(await new WithdrawApplication(_db, _current, _clock).HandleAsync(id, cancellation));
    }

    public async Task AccountAsync(EnterpriseSubject subject, CancellationToken cancellation, int daysAgo = 60)
    {
        At(Enterprise(subject), daysAgo);
        Check(await new SaveAccount(_db, _seal, _current, _clock).HandleAsync(
            new() { AccountName = subject.Name, BankName = "演示银行长治分行", Number = $"6222{Math.Abs(subject.Name.Aggregate(17, (h, c) => (h * 31 + c) % 1_000_000)):D12}" }, cancellation));
    }

    /// <returns>The batch, published, or null when there was nothing for it.</returns>
    public async Task<Guid?> BatchAsync(Guid budget, string title, int daysAgo, CancellationToken cancellation)
    {
        At(Second, daysAgo);
        var batch = await new PrepareBatch(_db, _ledger, _allocate, _current, _clock).HandleAsync(new() { BudgetId = budget, Title = title }, cancellation);
        if (!batch.Succeeded)
        {
            return null;
        }

        At(Second, daysAgo - 1);
        Check(await new PublishBatch(_db, _calendar, _current, _notifier, _clock).HandleAsync(new() { BatchId = batch.Value, Days = HandlingDays.Publication }, cancellation));
        await _db.Set<Batch>().Where(b => b.Id == batch.Value).ExecuteUpdateAsync(s => s.SetProperty(b => b.IsDemo, true), cancellation);
        return batch.Value;
    }

    public async Task ApproveAsync(Guid batch, int daysAgo, CancellationToken cancellation)
    {
        At(Leader, daysAgo);
        // Over long holidays the period may not have ended by then: the batch stays published.
        await new ApproveBatch(_db, _ledger, _evaluate, _related, _subjects, _clauses, new Nobody(), _notifier, _current, _clock).HandleAsync(batch, cancellation);
        At(Actor.System, daysAgo);
        await new MakePaymentOrders(_db, _ledger, _clock).RunAsync(Guid.Empty, cancellation);
    }

    public async Task SendAsync(int daysAgo, CancellationToken cancellation)
    {
        At(First, daysAgo);
        await new SendPayments(_db, _current, _clock).HandleAsync(cancellation);
    }

    public async Task ResultsAsync(byte[] file, int daysAgo, CancellationToken cancellation)
    {
        At(First, daysAgo);
        await new ImportResults(_db, _ledger, _store, _notifier, _current, _clock).HandleAsync(file, cancellation);
    }

    public async Task ObjectAsync(Guid batch, CancellationToken cancellation)
    {
        At(Actor.Anonymous, 0);
        var about = await _db.Set<AwardApplication>().IgnoreQueryFilters().Where(a => a.BatchId == batch).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(cancellation);
        await new SubmitObjection(_db, _notifier, _clock).HandleAsync(
            new() { BatchId = batch, ApplicationId = about, Name = "演示群众", Contact = "演示联系方式", Text = "演示数据：反映该企业上年研发费用口径有误，请核实。" }, cancellation);
    }

    private static Actor County(string region) => new(null, "演示-县级工作人员", Role.BureauStaff, region);

    private static Actor Enterprise(EnterpriseSubject subject) => new(null, "演示-企业", Role.Enterprise, null, subject.OrganisationId);

    private async Task<AwardApplication> BeginAsync(EnterpriseSubject subject, Guid clause, CancellationToken cancellation)
    {
        var application = HandInApplication.Begin(subject.OrganisationId, subject.RegionCode, await _db.Set<AwardClause>().SingleAsync(c => c.Id == clause, cancellation), isDemo: true);
        _db.Add(application);
        return application;
    }

    // Each call is a request of its own: it sees what was saved, and nothing of the one before.
    private void At(Actor actor, int daysAgo)
    {
        _db.ChangeTracker.Clear();
        (_current.Actor, _clock.DaysAgo) = (actor, daysAgo);
    }

    private static void Check(Result done)
    {
        if (!done.Succeeded)
        {
            throw new InvalidOperationException($"The demo's award cannot go on: {done.Problem.Code} {done.Problem.Message}");
        }
    }

    // The seed makes the orders itself, at the day it shows.
    private sealed class Nobody : IJobQueue
    {
        public Task EnqueueAsync<TJob>(Guid subject, CancellationToken cancellation) where TJob : class, IBackgroundJob => Task.CompletedTask;
    }
}
