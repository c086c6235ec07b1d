using Chuangpu.Kernel.Publicity;

namespace Chuangpu.Kernel.Tests.Publicity;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData(null, "/open")]
    [InlineData("  ", "/open")]
    [InlineData("https://kj.example.gov.cn", "https://kj.example.gov.cn/open")]
    [InlineData(" https://kj.example.gov.cn/ ", "https://kj.example.gov.cn/open")]
    [InlineData("http://10.1.2.3:5080/chuangpu/", "http://10.1.2.3:5080/chuangpu/open")]
    public void Read_AddressOrNone_StandsBeforePaths(string? setting, string expected) => Assert.Equal(expected, PublicAddress.Read(setting).Of("/open"));

    [Theory]
    [InlineData("kj.example.gov.cn")]
    [InlineData("ftp://kj.example.gov.cn")]
    [InlineData("https://kj.example.gov.cn/?a=1")]
    [InlineData("https://user@kj.example.gov.cn")]
    public void Read_WhatIsNoAddress_SaysHowToWriteIt(string setting) =>
        Assert.Contains("请写成 https://", Assert.Throws<FormatException>(() => PublicAddress.Read(setting)).Message, StringComparison.Ordinal);
}
