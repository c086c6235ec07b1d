using Microsoft.AspNetCore.Http;

namespace Chuangpu.Web.Tests.Forms;

public sealed class HangUpTests
{
    [Fact]
    public async Task Upload_CutOffInTheMiddle_IsABadRequestAndNoFaultOfTheProgram()
    {
        var context = new DefaultHttpContext
        {
            Request = { Method = HttpMethods.Post, ContentType = "multipart/form-data; boundary=b", ContentLength = 500_000_000, Body = new CutOff() },
        };

        await new OnceOnly(_ => throw new InvalidOperationException("There is no form to go on with.")).InvokeAsync(context, new());

        Assert.Equal(StatusCodes.Status400BadRequest, context.Response.StatusCode);
    }

    // As the server's own stream does when the sender hangs up.
    private sealed class CutOff : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new BadHttpRequestException("Unexpected end of request content.");
    }
}
