namespace Chuangpu.WebKit;

/// <summary>Marks invented data, wherever it is shown.</summary>
public sealed partial class DemoMark;
