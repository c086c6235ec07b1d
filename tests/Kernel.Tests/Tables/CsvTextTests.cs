using System.Text;
using Chuangpu.Kernel.Tables;
using CsCheck;

namespace Chuangpu.Kernel.Tests.Tables;

public sealed class CsvTextTests
{
    private static readonly Gen<string> Field = Gen.Char["甲乙a1 ,;\t\"'\r\n=-+@."].Array[0, 8].Select(c => new string(c));

    [Fact]
    public void LineAsIs_AnyFields_AreReadBackAsTheyWere() => Field.List[2, 5].List[1, 6].Sample(lines =>
    {
        // A line of nothing but one empty field is a blank line; with two fields there is none.
        var text = string.Concat(lines.Select(l => CsvText.LineAsIs(l) + "\r\n"));
        var faults = new List<CsvFault>();

        var read = CsvText.Cut(text, ',', faults).ToList();

        Assert.Empty(faults);
        Assert.Equal(lines, read.ConvertAll(l => l.Fields.ToList()));
    });

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData(" @SUM(A1)", "' @SUM(A1)")]
    [InlineData("\t-2+3", "\"'\t-2+3\"")]
    [InlineData("+86 10", "'+86 10")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("+1e3", "+1e3")]
    [InlineData("\t6222020000001234", "\"\t6222020000001234\"")]
    [InlineData("演示=一", "演示=一")]
    public void Line_WhatASpreadsheetWouldCompute_IsText(string field, string written) => Assert.Equal(written, CsvText.Line(field));

    [Fact]
    public void File_Always_CarriesTheMarkOfUtf8() => Assert.Equal("\uFEFF甲,1\r\n", Encoding.UTF8.GetString(CsvText.File([CsvText.Line("甲", "1")])));

    [Fact]
    public void Cut_QuoteNeverClosed_SaysWhereItOpened()
    {
        var faults = new List<CsvFault>();

        Assert.Single(CsvText.Cut("a,b\n1,\"2\n3", ',', faults));

        Assert.Equal(new CsvFault(2, 2, IsOpen: true), Assert.Single(faults));
    }
}
