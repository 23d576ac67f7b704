using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Coordination.Core.Processes.Exporting;

/// <summary>A command as it is put together.</summary>
internal sealed class CommandText(string name)
{
    private readonly StringBuilder _text = new(name);

    /// <summary>Adds something as it is.</summary>
    public CommandText Add(string text)
    {
        _text.Append(' ').Append(text);
        return this;
    }

    /// <summary>Adds a parameter with a text, where there is one.</summary>
    public CommandText Add(string parameter, string? text) => text is null ? this : Add("-" + parameter + " " + PowerShellText.Of(text));

    /// <summary>Adds a parameter with texts, where there are any.</summary>
    public CommandText Add(string parameter, IReadOnlyList<string> texts) => texts.Count == 0 ? this : Add("-" + parameter + " " + PowerShellText.Of(texts));

    /// <summary>Adds a switch, where it is on.</summary>
    public CommandText AddSwitch(string parameter, bool isOn) => isOn ? Add("-" + parameter) : this;

    /// <summary>Adds a hashtable, where there is anything in it.</summary>
    public CommandText AddTable(string parameter, IReadOnlyList<(string Name, string Value)> entries) =>
        entries.Count == 0 ? this : Add("-" + parameter + " " + Table(entries));

    /// <summary>A hashtable; of several entries, a line each.</summary>
    public static string Table(IReadOnlyList<(string Name, string Value)> entries)
    {
        var lines = entries.Select(entry => PowerShellText.Key(entry.Name) + " = " + entry.Value).ToList();
        return lines.Count == 1 ? "@{ " + lines[0] + " }" : "([ordered]@{\n        " + string.Join("\n        ", lines) + "\n    })";
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
