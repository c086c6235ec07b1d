namespace Chuangpu.TestKit;

/// <summary>The databases every use case is tested on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}
