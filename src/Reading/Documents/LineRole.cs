namespace Chuangpu.Reading;

/// <summary>What a line is for.</summary>
internal enum LineRole
{
    Text,

    /// <summary>A page number, a running head, a box title or a table head repeated on the next page.</summary>
    Furniture,

    /// <summary>A line of the table of contents.</summary>
    Contents,

    /// <summary>A row of a table, or a cell of one that was flattened.</summary>
    Table,
}
