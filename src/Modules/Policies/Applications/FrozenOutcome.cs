using System.Text.Encodings.Web;
using System.Text.Json;
using Chuangpu.Policies.Ledger;
using Chuangpu.Rules.Clauses;
using Chuangpu.Rules.Evaluation;

namespace Chuangpu.Policies.Applications;

/// <summary>What a clause came to, in words and numbers, kept as it was said.</summary>
/// <param name="Clause">The clause's name.</param>
/// <param name="Basis">The document and clause it carries out, or null.</param>
/// <param name="Exception">The exception that applied, or null.</param>
/// <param name="Values">The formulas it used, with their results as shown.</param>
/// <param name="Shares">What each level of government pays.</param>
/// <param name="Steps">How the amount was found.</param>
public sealed record FrozenOutcome(
    string Clause, string? Basis, string? Exception, IReadOnlyList<FrozenValue> Values, IReadOnlyList<FrozenAmount> Shares, IReadOnlyList<FrozenStep> Steps)
{
    /// <summary>The levels' parts of any amount, as weights: parts of a trillion.</summary>
    public IReadOnlyList<FrozenAmount> Rates { get; init; } = [];

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Keeps an outcome that was explained.</summary>
    public static FrozenOutcome Of(ClauseOutcome outcome, Clause clause) => new(
        outcome.Clause, clause.Basis, outcome.Exception, [.. outcome.Values.Select(v => new FrozenValue(v.Name, v.Outcome.ToString()))],
        [.. outcome.Shares.Select(s => new FrozenAmount(s.Name, Fen.Of(s.Amount)))], [.. outcome.Steps.Select(Of)])
    {
        Rates = [.. outcome.ShareRates.Select(r => new FrozenAmount(r.Name, (long)(r.Amount * 1_000_000_000_000).Floor().Numerator))],
    };

    /// <summary>What each level pays of an amount in 分, by largest remainder, of equal ones the first level; none where the clause states no levels.</summary>
    public IReadOnlyList<FrozenAmount> PartsOf(long fen)
    {
        // What was kept before the rates were is in their proportion.
        var weights = Rates.Count > 0 ? Rates : Shares;
        return weights.Sum(w => w.AmountFen) == 0 ? [] : [.. weights.Zip(Portions.Split(fen, [.. weights.Select(w => w.AmountFen)]), (w, part) => new FrozenAmount(w.Name, part))];
    }

    /// <summary>As text for the database.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static FrozenOutcome Read(string json) => JsonSerializer.Deserialize<FrozenOutcome>(json, Json) ?? throw new JsonException("No outcome.");

    /// <summary>The amounts of items as text for the database, or null for none.</summary>
    public static string? WriteItems(ClauseOutcome outcome) =>
        outcome.Items.Count == 0 ? null : JsonSerializer.Serialize(outcome.Items.Select(i => new FrozenAmount(i.Name, Fen.Of(i.Amount))), Json);

    /// <summary>Reads what <see cref="WriteItems"/> wrote.</summary>
    public static IReadOnlyList<FrozenAmount> ReadAmounts(string json) => JsonSerializer.Deserialize<List<FrozenAmount>>(json, Json) ?? [];

    private static FrozenStep Of(Step step) => new(step.Source, step.Words, step.Result, [.. step.Parts.Select(Of)]);
}
