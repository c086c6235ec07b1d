using Microsoft.AspNetCore.Http;

namespace Chuangpu.Kernel.Publicity;

/// <summary>
/// The address others reach the site at, as its operator states it. What leaves the platform (documents, feeds, lists of pages)
/// then names whole addresses; without it documents name paths, and answers to requests the address they were asked at.
/// </summary>
public sealed record PublicAddress
{
    private PublicAddress(string? root) => Root = root;

    /// <summary>Nobody has stated it.</summary>
    public static PublicAddress Unknown { get; } = new((string?)null);

    /// <summary>Such as https://kj.example.gov.cn, without a slash at the end; or null.</summary>
    public string? Root { get; }

    /// <summary>Reads the setting.</summary>
    /// <param name="text">An http or https address without query, or blank for none.</param>
    /// <exception cref="FormatException">It is no such address.</exception>
    public static PublicAddress Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Unknown;
        }

        return Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0
            ? new(uri.AbsoluteUri.TrimEnd('/'))
            : throw new FormatException($"设置的平台对外网址“{text.Trim()}”不是网址，请写成 https://kj.example.gov.cn 的样子。");
    }

    /// <summary>What an answer puts before its paths: the stated address, else the one it was asked at.</summary>
    /// <param name="request">What is answered.</param>
    public string RootFor(HttpRequest request) => Root ?? $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>A page's whole address, or its path where the site's address is not known.</summary>
    /// <param name="path">Begins with a slash.</param>
    public string Of(string path) => Root + path;
}
