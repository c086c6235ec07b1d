using Chuangpu.Kernel.Organisations;
using CsCheck;

namespace Chuangpu.Kernel.Tests.Organisations;

public sealed class CreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    // The example of GB 32100-2015 itself, two public universities, a listed company.
    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("12100000400000624D")]
    [InlineData("12100000400002259P")]
    [InlineData("914403001922038216")]
    public void Parse_PublishedCode_IsTaken(string code) => Assert.Equal(code, CreditCode.Parse(code).Value);

    [Theory]
    [InlineData(" 91350100 m000100y43 ")]
    [InlineData("９１３５０１００Ｍ０００１００Ｙ４３")]
    public void Parse_TypedCarelessly_IsMended(string typed) => Assert.Equal("91350100M000100Y43", CreditCode.Parse(typed).Value);

    [Theory]
    [InlineData("", "18 位")]
    [InlineData("91350100M000100Y4", "17 位")]
    [InlineData("91350100M000100YI3", "I")]
    [InlineData("B1350100M000100Y43", "登记管理部门")]
    [InlineData("913501A0M000100Y43", "行政区划")]
    [InlineData("91350100M000100Y44", "第 18 位")]
    public void Parse_Wrong_SaysWhichPart(string code, string part) => Assert.Contains(part, CreditCode.Parse(code).Problem!.Message);

    [Fact]
    public void Parse_RightOutsideButWrongOrganisationCode_IsRefused()
    {
        var body = "91350100M000100Y3"[..16] + "7";
        Assert.Contains("组织机构代码", CreditCode.Parse(body + CreditCode.CheckCharacterOf(body)).Problem!.Message);
    }

    [Fact]
    public void Parse_AnyCodeMadeByTheRule_IsTaken() => AnyCode.Sample(code => CreditCode.Parse(code).Succeeded);

    [Fact]
    public void Parse_AnyOneCharacterChanged_IsRefused() =>
        Gen.Select(AnyCode, Gen.Int[0, 17], Gen.Int[1, 30]).Sample((code, at, shift) =>
        {
            var other = Alphabet[(Alphabet.IndexOf(code[at]) + shift) % Alphabet.Length];
            return !CreditCode.Parse(code[..at] + other + code[(at + 1)..]).Succeeded;
        });

    private static Gen<string> AnyCode =>
        Gen.Select(Gen.Char["123456789ANY"], Gen.Char[Alphabet], Gen.Int[100000, 999999], Gen.Char[Alphabet].Array[8], (a, k, place, o) =>
        {
            var body = $"{a}{k}{place}{new string(o)}";
            body += CreditCode.OrganisationCheckOf(new string(o));
            return body + CreditCode.CheckCharacterOf(body);
        });
}
