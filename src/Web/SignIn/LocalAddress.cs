namespace Chuangpu.Web.SignIn;

/// <summary>Where to go after something was done: an address of this site, never one that somebody else put into a link.</summary>
internal static class LocalAddress
{
    public static string OrHome(string? url) =>
        url is ['/', ..] && url is not ['/', '/' or '\\', ..] && !url.Any(char.IsControl) ? url : "/";
}
