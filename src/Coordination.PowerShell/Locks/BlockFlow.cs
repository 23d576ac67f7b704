using System.ComponentModel;

namespace Coordination.PowerShell.Locks;

/// <summary>Notes how a block was left: at its end, by a <c>break</c> or <c>continue</c> for a loop around it, or by <c>exit</c>. Called by the script that runs the block.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BlockFlow
{
    private int _rounds;
    private bool _isNoted;
    private string? _statement;

    internal BlockFlow()
    {
    }

    /// <summary>What must be done around the command; null for nothing. Only <c>exit</c> leaves a block unnoted, and its number behind.</summary>
    internal string? Statement => _isNoted ? _statement : "exit $global:LASTEXITCODE";

    /// <summary>Whether a loop around the block goes on: once for each.</summary>
    /// <param name="depth">Which loop, from the outermost.</param>
    public bool Enters(int depth)
    {
        if (_rounds > depth)
            return false;
        _rounds = depth + 1;
        return true;
    }

    /// <summary>The block came to its end.</summary>
    public void Ended() => Note(null);

    /// <summary>The block was left by <c>continue</c>.</summary>
    public void Continued(string label) => Note(("continue " + label).TrimEnd());

    /// <summary>The block was left by <c>break</c>, unless something else was noted before.</summary>
    public void Broke(string label) => Note(("break " + label).TrimEnd());

    private void Note(string? statement)
    {
        if (_isNoted)
            return;
        _isNoted = true;
        _statement = statement;
    }
}
