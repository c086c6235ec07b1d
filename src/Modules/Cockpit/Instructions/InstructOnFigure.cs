using System.ComponentModel.DataAnnotations;
using Chuangpu.Cockpit.Board;
using Chuangpu.Kernel.Modules;
using Chuangpu.Kernel.Results;
using Chuangpu.Plans.Contracts;

namespace Chuangpu.Cockpit.Instructions;

/// <summary>A leader puts an instruction (批示) on a figure of the cockpit. What the figure is now is read here, not taken from the form.</summary>
public sealed class InstructOnFigure(ReadCockpit read, IInstructions instructions) : IUseCase
{
    /// <returns>The supervision item it became.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellation = default)
    {
        if (RequestRules.Check(request) is { } wrong)
        {
            return wrong;
        }

        if (await read.HandleAsync(request.Region, request.Indicator, onWall: false, cancellation) is not { } view || view.Figures.FirstOrDefault(f => f.Key == request.Figure) is not { } figure)
        {
            return Problem.NotFound("这个数");
        }

        return await instructions.GiveAsync(
            new(request.Region, figure.Label, figure.Value, figure.Href, request.Text!, request.ResponsibleId!.Value, request.DueOn!.Value) { IsDemo = figure.IsDemo }, cancellation);
    }

    /// <summary>What the form sends.</summary>
    public sealed class Request
    {
        /// <summary>The region (six digits).</summary>
        public string Region { get; set; } = "";

        /// <summary>The indicator looked at closely, or null.</summary>
        public string? Indicator { get; set; }

        /// <summary>The figure's <see cref="CockpitFigure.Key"/>.</summary>
        public string Figure { get; set; } = "";

        [Display(Name = "批示内容"), Required(ErrorMessage = "请写明批示内容。"), StringLength(1000, ErrorMessage = "批示内容最多 1000 个字，请精简。")]
        public string? Text { get; set; }

        [Display(Name = "牵头单位"), Required(ErrorMessage = "请选择牵头单位。")]
        public Guid? ResponsibleId { get; set; }

        [Display(Name = "办理期限"), Required(ErrorMessage = "请填写办理期限。")]
        public DateOnly? DueOn { get; set; }
    }
}
