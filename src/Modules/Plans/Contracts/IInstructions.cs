using Chuangpu.Kernel.Results;
using Chuangpu.WebKit;

namespace Chuangpu.Plans.Contracts;

/// <summary>Puts a leader's instruction (批示) on a figure, which is carried out as a supervision item.</summary>
public interface IInstructions
{
    /// <summary>The units that may be told to act in a region, by region.</summary>
    /// <param name="regionCode">Six digits.</param>
    /// <param name="cancellation">Stops.</param>
    Task<IReadOnlyList<Choice<Guid?>>> UnitsAsync(string regionCode, CancellationToken cancellation);

    /// <summary>Opens the item as the current actor, who must be allowed to instruct in the region, and tells the unit.</summary>
    /// <returns>The item, or what is wrong; the problem's field is a property of <see cref="Instruction"/>.</returns>
    Task<Result<Guid>> GiveAsync(Instruction instruction, CancellationToken cancellation);
}
