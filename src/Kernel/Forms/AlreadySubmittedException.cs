namespace Chuangpu.Kernel.Forms;

/// <summary>The same form was saved before (a double click, or a page sent again); nothing was saved this time.</summary>
public sealed class AlreadySubmittedException(Exception inner) : Exception("The form was saved before.", inner);
