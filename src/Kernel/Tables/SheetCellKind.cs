namespace Chuangpu.Kernel.Tables;

/// <summary>What kind of value a cell holds.</summary>
public enum SheetCellKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number shown as a date or a time.</summary>
    Date,

    /// <summary>A share, shown a hundred times as large with a percent sign.</summary>
    Percent,

    /// <summary>A formula that failed.</summary>
    Error,

    /// <summary>Yes or no.</summary>
    Logical,
}
