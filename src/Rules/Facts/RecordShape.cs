using Chuangpu.Rules.Units;

namespace Chuangpu.Rules.Facts;

/// <summary>What the records of a list hold.</summary>
/// <param name="Name">What one of them is: 专利, 合同.</param>
/// <param name="Fields">Its fields; a record gives its values in this order. A field is no list itself.</param>
public sealed record RecordShape(string Name, IReadOnlyList<Fact> Fields)
{
    /// <summary>What they are counted in (件, 项); none gives a plain number.</summary>
    public Unit Counted { get; init; } = Unit.None;

    /// <inheritdoc/>
    public bool Equals(RecordShape? other) => other is not null && Name == other.Name && Counted.Equals(other.Counted) && Fields.SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Fields.Count);

    internal int IndexOf(string field)
    {
        for (var i = 0; i < Fields.Count; i++)
        {
            if (Fields[i].Name == field)
                return i;
        }
        return -1;
    }
}
