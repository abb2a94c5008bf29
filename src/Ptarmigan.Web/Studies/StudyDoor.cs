using System.Security.Cryptography;
using System.Text;
using Ptarmigan.Studies;

namespace Ptarmigan.Web.Studies;

/// <summary>The way to the study: a connection of its own for each operation, since none may be shared between threads.</summary>
/// <param name="options">What is served.</param>
internal sealed class StudyDoor(WorkbenchOptions options)
{
    /// <summary>The protocol, which is read when the program starts.</summary>
    public Protocol Protocol => options.Study.Protocol;

    /// <summary>The study's folder.</summary>
    public string Folder => options.Study.Folder;

    /// <summary>A name for what a browser keeps of this study alone, which tells nothing of where the study lies.</summary>
    /// <param name="what">What is kept, and whose it is.</param>
    public string BrowserStore(string what) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Folder}\n{what}")))[..24];

    /// <summary>Opens the study; the caller disposes it.</summary>
    public Study Open() => options.Study.OpenAgain();

    /// <summary>Does one thing with the study, away from the caller's thread.</summary>
    public Task<T> Ask<T>(Func<Study, T> question) => Task.Run(() =>
    {
        using var study = Open();
        return question(study);
    });
}
