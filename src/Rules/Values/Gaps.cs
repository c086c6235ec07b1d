using Chuangpu.Rules.Facts;

namespace Chuangpu.Rules.Values;

/// <summary>Why a value is not known: what is missing and what cannot be computed, each named once.</summary>
public sealed class Gaps : IEquatable<Gaps>
{
    private Gaps(IReadOnlyList<Dependency> missing, IReadOnlyList<Fault> faults) => (Missing, Faults) = (missing, faults);

    /// <summary>No reason.</summary>
    public static Gaps None { get; } = new([], []);

    /// <summary>The facts that were not entered, in the order they were asked for.</summary>
    public IReadOnlyList<Dependency> Missing { get; }

    /// <summary>What cannot be computed.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>A missing fact.</summary>
    public static Gaps Of(Dependency missing) => new([missing], []);

    /// <summary>A fault.</summary>
    public static Gaps Of(Fault fault) => new([], [fault]);

    /// <summary>Both, each reason once.</summary>
    public Gaps And(Gaps other) =>
        ReferenceEquals(this, other) || other.IsEmpty ? this
        : IsEmpty ? other
        : new Gaps([.. Missing.Union(other.Missing)], [.. Faults.Union(other.Faults)]);

    /// <inheritdoc/>
    public bool Equals(Gaps? other) => other is not null && Missing.SequenceEqual(other.Missing) && Faults.SequenceEqual(other.Faults);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Gaps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Missing.Count, Faults.Count);

    private bool IsEmpty => Missing.Count == 0 && Faults.Count == 0;
}
