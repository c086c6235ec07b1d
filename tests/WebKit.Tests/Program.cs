using Chuangpu.WebKit.Tests;
using Chuangpu.WebKit.Tests.Gallery;

// "gallery http://localhost:5190" serves every component in every state; anything else runs the tests.
if (args is ["gallery", ..])
{
    await using var app = GalleryHost.Build(args.ElementAtOrDefault(1) ?? "http://localhost:5190");
    await app.RunAsync();
    return 0;
}

return args.Any(x => x is "-automated" or "@@")
    ? await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args)
    : await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
