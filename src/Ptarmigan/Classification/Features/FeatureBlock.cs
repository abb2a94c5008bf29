namespace Ptarmigan.Classification.Features;

/// <summary>A family of features of a report. Each family is weighed and brought to length one by itself, so that a long log cannot drown a short title.</summary>
public enum FeatureBlock : byte
{
    /// <summary>Sequences of one to three words of the title, with marks for its ends.</summary>
    TitleWords,

    /// <summary>Sequences of two to five letters within the words of the title.</summary>
    TitleLetters,

    /// <summary>Words of prose and headings.</summary>
    ProseWords,

    /// <summary>Sequences of one and two words in the first 800 characters of prose.</summary>
    LeadWords,

    /// <summary>Sequences of three to five letters within the words of prose.</summary>
    ProseLetters,

    /// <summary>Sequences of one and two words of everything, with code, traces and what a template says, up to 4,000 characters.</summary>
    AllWords,

    /// <summary>The skeleton: headings, what stands under them when it is short, keys and values, ticked boxes, a tag before the title.</summary>
    Structure,

    /// <summary>Rules of the signal set that fire.</summary>
    Signals,

    /// <summary>Counts and shares, each a feature of its own: lengths, code, questions, words of failing and of wishing.</summary>
    Numbers,

    /// <summary>Words of title and prose together, which are looked at only through the directions that unlabelled reports have (<see cref="Linear.LatentSemantics"/>).</summary>
    Topics,
}
