using System;
using System.Globalization;
using System.Linq;

namespace Coordination.Core.Processes.Exporting;

/// <summary>Writes the text of a property as the parameter that sets it.</summary>
internal static class ParameterScript
{
    /// <summary>Adds a parameter with the text of its property; false where the cmdlet would not take that, and nothing is added.</summary>
    public static bool TryAdd(CommandText command, ActionParameter parameter, string text)
    {
        switch (parameter.Form)
        {
            case ActionParameterForm.Flag when text is "True" or "False":
            case ActionParameterForm.LowerFlag when text is "true" or "false":
                command.Add("-" + parameter.Name + (text is "True" or "true" ? string.Empty : ":$false"));
                return true;
            case ActionParameterForm.List when text.Length > 0 && string.Equals(string.Join(",", ProcessWords.ListOf(text)), text, StringComparison.Ordinal):
                command.Add(parameter.Name, ProcessWords.ListOf(text));
                return true;
            case ActionParameterForm.Text when text.Trim().Length > 0 && IsOfNumber(parameter, text) && (parameter.Choices.Count == 0 || parameter.Choices.Contains(text, StringComparer.Ordinal)):
                if (parameter.IsPositional)
                    command.Add(PowerShellText.Of(text));
                else if (IsNumber(parameter))
                    command.Add("-" + parameter.Name + " " + text);
                else
                    command.Add(parameter.Name, text);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Retries and time limits are numbers to their cmdlet; a variable there is a property.</summary>
    private static bool IsOfNumber(ActionParameter parameter, string text) =>
        !IsNumber(parameter)
        || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1000 && string.Equals(number.ToString(CultureInfo.InvariantCulture), text, StringComparison.Ordinal));

    private static bool IsNumber(ActionParameter parameter) => parameter.Property is ProcessWords.Retries or ProcessWords.TimeLimit;
}
