using Chuangpu.Indicators.Catalogue;
using Chuangpu.Indicators.Values;
using Chuangpu.Kernel.Regions;

namespace Chuangpu.Indicators.Exchange.Imports;

/// <summary>A row understood: its place and what it says of it.</summary>
/// <param name="Row">The row's number in the file.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Region">The region.</param>
/// <param name="Period">The period.</param>
/// <param name="Member">The member of a breakdown, or null for the total.</param>
/// <param name="Value">The value in the indicator's unit.</param>
/// <param name="Status">The status, or null where the row says none.</param>
/// <param name="Note">The note, or null.</param>
internal sealed record ReadValue(int Row, Indicator Indicator, Region Region, StatPeriod Period, string? Member, decimal Value, ValueStatus? Status, string? Note)
{
    /// <summary>The cell it is about.</summary>
    public (string Indicator, string Region, Frequency Frequency, DateOnly StartsOn, string? Member) Cell => (Indicator.Code, Region.Code, Period.Frequency, Period.StartsOn, Member);
}
