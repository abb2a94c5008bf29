using Ptarmigan.Collection.Parsing;

namespace Ptarmigan.Collection.Collecting;

/// <summary>A document as GitHub gave it, with what it is.</summary>
/// <param name="Kind">A word of <see cref="DocumentKind"/>.</param>
/// <param name="Number">The number; 0 for a repository.</param>
/// <param name="Json">Its JSON text.</param>
/// <param name="Record">What it is.</param>
internal sealed record CollectedDocument(string Kind, long Number, byte[] Json, GitHubRecord Record);
