namespace Chuangpu.Rules.Columns.Planning;

/// <summary>Ends the planning of a clause with a part that has no form over columns. Never leaves this folder.</summary>
internal sealed class NotInColumns(string why) : Exception(why);
