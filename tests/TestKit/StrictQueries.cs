using Chuangpu.Kernel.Database;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangpu.TestKit;

internal static class StrictQueries
{
    /// <summary>A query that reads several collections at once multiplies their rows, and a part of rows in no order is any part: in a test both throw, where the program only warns.</summary>
    public static IServiceCollection AddStrictQueries(this IServiceCollection services) => services.ConfigureDbContext<ChuangpuDb>(
        options => options.ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning, CoreEventId.RowLimitingOperationWithoutOrderByWarning)));
}
