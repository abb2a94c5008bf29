namespace Ptarmigan.Collection.Parsing;

/// <summary>What a record of GitHub's API turned out to be.</summary>
internal abstract record GitHubRecord;
