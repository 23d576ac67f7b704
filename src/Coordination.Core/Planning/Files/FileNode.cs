using System.Collections.Generic;

namespace Coordination.Core.Planning.Files;

/// <summary>A part of a file's content, with its place.</summary>
/// <param name="Mark">Where it begins.</param>
internal abstract record FileNode(FileMark Mark)
{
    /// <summary>What it is called in a sentence.</summary>
    public abstract string Noun { get; }

    /// <summary>A text as it is written: <c>1.10</c> is no number here.</summary>
    /// <param name="Mark">Where it begins.</param>
    /// <param name="Value">The text.</param>
    /// <param name="IsPlain">Whether it stands without quotes, so that <c>null</c> and <c>true</c> are no words.</param>
    public sealed record Text(FileMark Mark, string Value, bool IsPlain) : FileNode(Mark)
    {
        /// <inheritdoc/>
        public override string Noun => "a text";

        /// <summary>Whether it says that there is no value: <c>null</c> or <c>~</c>, not quoted.</summary>
        public bool IsNull => IsPlain && Value is "null" or "Null" or "NULL" or "~";
    }

    /// <summary>A list.</summary>
    /// <param name="Mark">Where it begins.</param>
    /// <param name="Items">Its items.</param>
    public sealed record List(FileMark Mark, IReadOnlyList<FileNode> Items) : FileNode(Mark)
    {
        /// <inheritdoc/>
        public override string Noun => "a list";
    }

    /// <summary>Keys with values, in the file's order; a key may stand twice.</summary>
    /// <param name="Mark">Where it begins.</param>
    /// <param name="Entries">Keys and values.</param>
    public sealed record Map(FileMark Mark, IReadOnlyList<KeyValuePair<FileNode, FileNode>> Entries) : FileNode(Mark)
    {
        /// <inheritdoc/>
        public override string Noun => "a set of keys";
    }
}
