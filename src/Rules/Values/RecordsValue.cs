namespace Chuangpu.Rules.Values;

/// <summary>A list of records.</summary>
/// <param name="Records">Each with its values in the order of the shape's fields.</param>
public sealed record RecordsValue(IReadOnlyList<IReadOnlyList<Value>> Records) : Value;
