using System.ComponentModel.DataAnnotations;
using Chuangpu.Kernel.Access;
using Chuangpu.Kernel.Database;
using Chuangpu.Kernel.Files;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;

namespace Chuangpu.Kernel.Regions.Borders;

/// <summary>The administrator puts a reviewed map in the place of the sketch, or takes it away again.</summary>
public sealed class ReplaceMap(ChuangpuDb db, RegionDirectory regions, StoreAttachment store, CurrentActor current) : IUseCase
{
    /// <summary>Checks the file and puts it in place.</summary>
    /// <param name="request">Which region, which number.</param>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="name">The name it was sent under.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result<Guid>> HandleAsync(Request request, Stream content, string name, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(content);
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        var root = await regions.FindAsync(request.RegionCode!, cancellation);
        if (root is not { Level: RegionLevel.Province or RegionLevel.Prefecture, ValidTo: null })
        {
            return new Problem("map.region", "请选择现行的省或市。", nameof(Request.RegionCode));
        }

        if (!current.Actor.Can(Capability.ManageMaps, root.Code))
        {
            return Problem.NotAllowed("更换地图");
        }

        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; copy.Length <= BorderFile.Largest && (read = await content.ReadAsync(buffer, cancellation)) > 0;)
        {
            copy.Write(buffer, 0, read);
        }

        var wanted = (await regions.SubtreeAsync(root.Code, cancellation)).Where(r => r.Code != root.Code && r.Level is RegionLevel.Prefecture or RegionLevel.County).ToDictionary(r => r.Code, r => r.Name);
        var borders = BorderFile.Read(copy.ToArray(), wanted);
        if (!borders.Succeeded)
        {
            return borders.Problem;
        }

        copy.Position = 0;
        var stored = await store.HandleAsync(new(copy, name, root.Code), cancellation);
        if (!stored.Succeeded)
        {
            return stored.Problem;
        }

        var map = new OfficialMap { RegionCode = root.Code, ReviewNumber = request.ReviewNumber!.Trim(), AttachmentId = stored.Value.Id };
        db.Add(map);
        await db.SaveChangesAsync(cancellation);
        return map.Id;
    }

    /// <summary>Takes a map away; the one before it, or the sketch, is shown again.</summary>
    /// <param name="id">The map.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<Result> RemoveAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await db.Set<OfficialMap>().FindAsync([id], cancellation) is not { } map)
        {
            return Problem.NotFound("这份地图");
        }

        if (!current.Actor.Can(Capability.ManageMaps, map.RegionCode))
        {
            return Problem.NotAllowed("更换地图");
        }

        db.Remove(map);
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>What the form sends.</summary>
    public class Request
    {
        /// <summary>The region (six digits).</summary>
        [Display(Name = "地区"), Required(ErrorMessage = "请选择地区。")]
        public string? RegionCode { get; set; }

        /// <summary>The 审图号.</summary>
        [Display(Name = "审图号"), Required(ErrorMessage = "请填写审图号。"), StringLength(40, ErrorMessage = "审图号最多 40 个字，请核对。"), RegularExpression(@".*[(（\[〔]\d{4}[)）\]〕]\s*\d+\s*号.*", ErrorMessage = "审图号应形如“晋S(2023)005号”，请按地图上的写法填写。")]
        public string? ReviewNumber { get; set; }
    }
}
