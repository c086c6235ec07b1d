namespace Chuangpu.Reading;

/// <summary>What a column of a plan's table holds.</summary>
internal enum ColumnKind
{
    Other,
    Sequence,
    Category,
    Name,
    Unit,
    Base,
    Target,
    Growth,
    Nature,
    Task,
    Lead,
    Support,
    Project,
    Actor,
}
