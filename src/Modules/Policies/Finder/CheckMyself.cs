using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Periods;
using Chuangpu.Policies.Clauses;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Facts;

namespace Chuangpu.Policies.Finder;

/// <summary>政策自测: anybody types in some facts and sees what published clauses come to. Nothing of it is kept.</summary>
public sealed class CheckMyself(PublishedClauses clauses, TimeProvider clock) : IUseCase
{
    /// <summary>What there is to fill in for some clauses.</summary>
    /// <param name="Chosen">The clauses with their policies.</param>
    /// <param name="Fields">Their facts.</param>
    /// <param name="Examples">Their worked examples.</param>
    public sealed record Form(IReadOnlyList<(PublishedPolicy Policy, PublishedClause Clause)> Chosen, IReadOnlyList<SelfCheckField> Fields, IReadOnlyList<Example> Examples);

    /// <summary>What came out.</summary>
    /// <param name="Clauses">Each clause.</param>
    /// <param name="Wrong">The boxes whose text is no value.</param>
    public sealed record Answer(IReadOnlyList<Entitled> Clauses, IReadOnlyList<string> Wrong);

    /// <summary>The policies in force with their clauses for enterprises, to choose of.</summary>
    public async Task<IReadOnlyList<PublishedPolicy>> PoliciesAsync(CancellationToken cancellation = default) =>
        [.. (await clauses.InForceAsync(clock.Today(), cancellation)).Select(p => p with { Clauses = [.. p.Clauses.Where(c => c.IsForEnterprises)] }).Where(p => p.Clauses.Count > 0)];

    /// <summary>The form for some clauses; those that are not in force are left out.</summary>
    public async Task<Form> FormAsync(IReadOnlyCollection<Guid> chosen, CancellationToken cancellation = default)
    {
        var found = (await PoliciesAsync(cancellation)).SelectMany(p => p.Clauses.Where(c => chosen.Contains(c.Id)).Select(c => (p, c))).ToList();
        var examples = found.SelectMany(f => f.p.File.Examples.Where(e => e.Clause == f.c.Rule)).ToList();
        return new Form(found, SelfCheckField.Of([.. found.Select(f => f.c.Rule)], Period.OfYear(clock.Today().Year)), examples);
    }

    /// <summary>Tries the clauses of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="typed">What was typed, by the name of the box.</param>
    public Answer Try(Form form, Func<string, string?> typed)
    {
        var read = form.Fields.Select(f => (Field: f, Value: f.Read(typed))).ToList();
        var values = read.Where(r => r.Value is not null).ToDictionary(r => (r.Field.Fact.Name, r.Field.Period), r => r.Value!);
        var day = clock.Today();
        var facts = new TypedFacts(Period.OfYear(day.Year), values);
        var ids = form.Chosen.Select(c => c.Clause.Id).ToHashSet();
        var found = form.Chosen.Select(c => c.Policy).DistinctBy(p => p.Document.Id).SelectMany(p => FindEntitlements.Of(p, facts, day)).Where(e => ids.Contains(e.Clause.Id));
        return new Answer([.. found.OrderBy(e => e.State).ThenByDescending(e => e.Amount ?? 0)], [.. read.Where(r => r.Value is null).Select(r => r.Field.Label)]);
    }
}
