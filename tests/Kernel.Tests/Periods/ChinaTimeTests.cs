using Chuangpu.Kernel.Periods;
using Microsoft.Extensions.Time.Testing;

namespace Chuangpu.Kernel.Tests.Periods;

public sealed class ChinaTimeTests
{
    [Theory]
    [InlineData("2025-06-30T15:59:59Z", "2025-06-30")]
    [InlineData("2025-06-30T16:00:00Z", "2025-07-01")]
    [InlineData("2025-12-31T20:00:00-05:00", "2026-01-01")]
    public void Today_AroundMidnight_IsTheDateInChina(string moment, string date) =>
        Assert.Equal(DateOnly.Parse(date), new FakeTimeProvider(DateTimeOffset.Parse(moment)).Today());

    [Fact]
    public void StartInUtc_OfADay_IsItsMidnightInChina()
    {
        var start = new DateOnly(2025, 7, 1).StartInUtc();
        Assert.Equal(new DateTime(2025, 6, 30, 16, 0, 0, DateTimeKind.Utc), start);
        Assert.Equal(new DateTime(2025, 7, 1), start.ToChinaTime());
    }
}
