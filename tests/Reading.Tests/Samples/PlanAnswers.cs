using System.Text.Json;

namespace Chuangpu.Reading.Tests.Samples;

/// <summary>What a person found in a plan, as a *.gold.json file holds it.</summary>
internal sealed record PlanAnswers(
    IReadOnlyList<PlanAnswers.Indicator> Indicators,
    IReadOnlyList<PlanAnswers.Duty> Responsibilities,
    IReadOnlyList<PlanAnswers.Clause> PolicyClauses)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public sealed record Indicator(string Name, string? Unit, Baseline? Baseline, Target Target, string Quote);

    public sealed record Baseline(decimal Value, int? Year);

    public sealed record Target(decimal? Value, decimal? ValueMax, int? Year, string Op);

    public sealed record Duty(string TaskQuote, IReadOnlyList<string> Lead);

    public sealed record Clause(string Quote, IReadOnlyList<Amount> Amounts);

    public sealed record Amount(decimal Value, string? Condition);

    public static PlanAnswers Of(string path) =>
        JsonSerializer.Deserialize<PlanAnswers>(File.ReadAllText(path), Options) ?? throw new InvalidDataException(path);
}
