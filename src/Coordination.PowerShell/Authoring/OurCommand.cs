using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Coordination.PowerShell.Authoring;

/// <summary>The script of an action that calls a cmdlet of ours. Its arguments stand in it as the cmdlet that makes the action takes them, so that an export can hand them back.</summary>
internal sealed class OurCommand(string command)
{
    private readonly StringBuilder _line = new("Import-Module Coordination\n" + command);

    /// <summary>Adds texts without a parameter's name, where there are any.</summary>
    public OurCommand AddWords(params string?[] texts)
    {
        foreach (var text in texts.OfType<string>())
            _line.Append(' ').Append(Quoted(text));
        return this;
    }

    /// <summary>Adds a list without a parameter's name.</summary>
    public OurCommand AddList(IEnumerable<string> texts)
    {
        _line.Append(' ').Append(string.Join(", ", texts.Select(Quoted)));
        return this;
    }

    /// <summary>Adds a parameter, where it has a value.</summary>
    public OurCommand Add(string parameter, string? value)
    {
        if (value is not null)
            _line.Append(" -").Append(parameter).Append(' ').Append(Quoted(value));
        return this;
    }

    /// <summary>Adds a switch, where it is on.</summary>
    public OurCommand AddSwitch(string parameter, bool isOn)
    {
        if (isOn)
            _line.Append(" -").Append(parameter);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _line.ToString();

    private static string Quoted(string text)
    {
        // PowerShell takes the typographic ones for quotes, too.
        var quoted = new StringBuilder("'");
        foreach (var letter in text)
            quoted.Append(letter).Append(letter is '\'' or '‘' or '’' or '‚' or '‛' ? letter.ToString() : string.Empty);
        return quoted.Append('\'').ToString();
    }
}
