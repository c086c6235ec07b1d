namespace Chuangpu.Reading;

/// <summary>One amount of a policy clause.</summary>
/// <param name="Value">Yuan; for <see cref="AmountKind.Percent"/> the number of percent.</param>
/// <param name="Kind">One of the names in <see cref="AmountKind"/>.</param>
/// <param name="Condition">Who or what gets it, as far as the sentence tells; else null.</param>
public sealed record ClauseAmount(decimal Value, string Kind, string? Condition);
