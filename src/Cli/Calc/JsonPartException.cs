namespace Chuangpu.Cli.Calc;

/// <summary>What is wrong with a part of a JSON file.</summary>
internal sealed class JsonPartException(string path, string message) : Exception($"{path}：{message}");
