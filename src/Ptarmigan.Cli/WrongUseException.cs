namespace Ptarmigan.Cli;

/// <summary>The command line asks for something that cannot be: a column that is not there, options that exclude each other.</summary>
internal sealed class WrongUseException(string message, string? where = null, string? next = null)
    : PtarmiganException(message, where, next);
