using Chuangpu.Kernel.Texts;
using CsCheck;

namespace Chuangpu.Kernel.Tests.Texts;

public sealed class MarkedTextTests
{
    private static readonly Gen<(string Text, TextMark[] Marks)> Any = Gen.Select(
        Gen.Char["一目标。\n\r \t"].Array[0, 60].Select(c => new string(c)),
        Gen.Select(Gen.Int[-5, 70], Gen.Int[-5, 70], (start, end) => new TextMark(Guid.NewGuid(), start, end)).Array[0, 12]);

    [Fact]
    public void Cut_NestedAndOverlappingMarks_BecomeSegmentsSideBySide()
    {
        var (outer, inner, across) = (new TextMark(Guid.NewGuid(), 0, 6), new TextMark(Guid.NewGuid(), 2, 4), new TextMark(Guid.NewGuid(), 5, 9));

        var paragraph = Assert.Single(MarkedText.Cut("甲乙丙丁戊己庚辛壬癸", [across, inner, outer]));

        Assert.Equal([(0, 2), (2, 4), (4, 5), (5, 6), (6, 9), (9, 10)], paragraph.Segments.Select(s => (s.Start, s.End)));
        Assert.Equal([outer.Key, inner.Key, outer.Key, across.Key, across.Key, null], paragraph.Segments.Select(s => s.Top?.Key));
    }

    [Fact]
    public void Cut_MarkAcrossParagraphs_GoesOnInTheNext()
    {
        var mark = new TextMark(Guid.NewGuid(), 1, 5);

        var paragraphs = MarkedText.Cut("甲乙\r\n丙丁", [mark]);

        Assert.Equal([mark.Key, mark.Key], paragraphs.Select(p => p.Segments.Single(s => s.Marks.Count > 0).Top!.Key));
    }

    [Fact]
    public void Cut_AnyTextAndMarks_CoversEveryParagraphWithoutGapsAndEveryMarkWhole() => Any.Sample(given =>
    {
        var paragraphs = MarkedText.Cut(given.Text, given.Marks);

        Assert.All(paragraphs, p =>
        {
            Assert.Equal(p.Start, p.Segments[0].Start);
            Assert.Equal(p.End, p.Segments[^1].End);
            Assert.All(p.Segments.Zip(p.Segments.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
            Assert.All(p.Segments, s => Assert.True(s.Start < s.End));
            Assert.All(p.Segments, s => Assert.Equal(
                given.Marks.Where(m => m.Start <= s.Start && m.End >= s.End && m.Start < m.End).Select(m => m.Key).Order(), s.Marks.Select(m => m.Key).Order()));
        });
        Assert.Equal(
            given.Text.Split('\n', '\r').Where(l => !string.IsNullOrWhiteSpace(l)), paragraphs.Select(p => given.Text[p.Start..p.End]));
    });
}
