namespace Ptarmigan.Collection.GitHub.Graph;

/// <summary>A query was too much for the server; whoever asked asks for less.</summary>
internal sealed class GraphOverloadException(string message) : Exception(message);
