using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Chuangpu.Plans.Tests.Register;

/// <summary>Counts the queries a test's context sends.</summary>
public sealed class QueryCounter : DbCommandInterceptor
{
    private int _count;

    public int Count { get => _count; set => _count = value; }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return ValueTask.FromResult(result);
    }
}
