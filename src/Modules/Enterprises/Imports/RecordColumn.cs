using Chuangpu.Enterprises.Records;
using Chuangpu.Kernel.Tables;

namespace Chuangpu.Enterprises.Imports;

/// <summary>A column of a file of enterprises that says something of a qualification or a contract.</summary>
/// <param name="Kind">Of which.</param>
/// <param name="Head">Its head.</param>
/// <param name="Field">The form's field it fills.</param>
/// <param name="Fill">Fills it from a cell, or says that it cannot be read.</param>
/// <param name="Remedy">What to write.</param>
internal sealed record RecordColumn(RecordKind Kind, string Head, string Field, Func<RecordForm, SheetCell, bool> Fill, string Remedy);
