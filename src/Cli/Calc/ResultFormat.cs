namespace Chuangpu.Cli.Calc;

/// <summary>How a result is written.</summary>
internal enum ResultFormat
{
    Csv,
    Json,
}
