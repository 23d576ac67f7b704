using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text;

namespace Coordination.PowerShell.Locks;

/// <summary>
/// The script that runs a block in a pipeline of its own, in the caller's scope. A pipeline swallows a <c>break</c> that leaves it, so that the block runs
/// within loops that note it: one for each label that it names.
/// </summary>
internal static class BlockScript
{
    /// <summary>Writes it. Its arguments are the block, the <see cref="BlockFlow"/>, and what is given to the block.</summary>
    public static string Of(ScriptBlock block)
    {
        // Without a label the innermost loop is meant: it comes last.
        string[] labels = [.. Labels(block), string.Empty];
        var script = new StringBuilder(". $args[0] $args[2] 3>&1 6>&1; $args[1].Ended()");
        for (var depth = labels.Length - 1; depth >= 0; depth--)
        {
            var label = labels[depth];
            var loop = "for (; $args[1].Enters(" + depth + "); $args[1].Continued('" + label + "')) { " + script + "; break }; $args[1].Broke('" + label + "')";
            script = new StringBuilder(label.Length == 0 ? loop : ":" + label + " " + loop);
        }

        return script.ToString();
    }

    private static IEnumerable<string> Labels(ScriptBlock block) => block.Ast
        .FindAll(ast => ast is BreakStatementAst or ContinueStatementAst, searchNestedScriptBlocks: true)
        .Select(ast => (ast as BreakStatementAst)?.Label ?? (ast as ContinueStatementAst)?.Label)
        .OfType<StringConstantExpressionAst>()
        .Select(label => label.Value)
        .Where(label => label.All(letter => char.IsLetterOrDigit(letter) || letter == '_'))
        .Distinct(StringComparer.OrdinalIgnoreCase);
}
