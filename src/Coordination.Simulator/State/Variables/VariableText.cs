using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Coordination.Simulator.State;

/// <summary>
/// Evaluates a text in Octopus's variable syntax: references, also within references, a few filters, and <c>if</c>, <c>unless</c>,
/// <c>elseif</c>, <c>else</c> with <c>==</c> and <c>!=</c>. Repetitions and calculations are not understood, and stay as they are written.
/// </summary>
internal sealed class VariableText
{
    /// <summary>How deep values may refer to others: one that refers to itself ends there.</summary>
    private const int Deepest = 10;

    private static readonly string[] NotUnderstood = ["each", "calc"];

    private readonly IReadOnlyDictionary<string, string> _values;
    private readonly IReadOnlyList<TemplateToken> _tokens;
    private readonly int _depth;
    private readonly List<string> _unknown = [];
    private bool _isComplete = true;
    private string? _strange;
    private int _place;

    private VariableText(string text, IReadOnlyDictionary<string, string> values, int depth)
    {
        _values = values;
        _tokens = TemplateToken.Of(text);
        _depth = depth;
    }

    /// <summary>What the text comes to.</summary>
    /// <param name="text">The text.</param>
    /// <param name="values">The variables by name, whatever the case of its letters.</param>
    public static EvaluatedText Evaluate(string text, IReadOnlyDictionary<string, string> values) => Evaluate(text, values, Deepest);

    private static EvaluatedText Evaluate(string text, IReadOnlyDictionary<string, string> values, int depth)
    {
        if (depth == 0 || text.IndexOf("#{", StringComparison.Ordinal) < 0) return new EvaluatedText(text, IsComplete: true, [], Strange: null);
        var reading = new VariableText(text, values, depth);
        var result = reading.Block(isLive: true);
        if (reading._place < reading._tokens.Count) reading.Wonder(reading._tokens[reading._place].Written);
        return new EvaluatedText(reading._strange is null ? result : text, reading._isComplete, reading._unknown, reading._strange);
    }

    /// <summary>Reads up to the end of the text, or of the condition that it stands in; what is not live is only read past.</summary>
    private string Block(bool isLive)
    {
        var text = new StringBuilder();
        while (_place < _tokens.Count && !IsEnd(_tokens[_place]))
        {
            var token = _tokens[_place++];
            if (token.After("if") is { } condition) text.Append(Choice(condition, "if", isLive));
            else if (token.After("unless") is { } exception) text.Append(Choice(exception, "unless", isLive));
            else if (Array.Exists(NotUnderstood, keyword => token.After(keyword) is not null)) Wonder(token.Written);
            else if (isLive) text.Append(token.IsTag ? Reference(token) : token.Text);
        }

        return text.ToString();
    }

    private static bool IsEnd(TemplateToken token) => token.IsTag && (token.Text.StartsWith("/", StringComparison.Ordinal) || token.Is("else") || token.After("elseif") is not null);

    private string Choice(string condition, string keyword, bool isLive)
    {
        var isChosen = isLive && Holds(condition) == keyword is "if";
        var isDecided = isChosen || !isLive;
        var text = Block(isChosen);
        while (Next?.After("elseif") is { } other)
        {
            _place++;
            isChosen = !isDecided && Holds(other);
            isDecided |= isChosen;
            text += Block(isChosen);
        }

        if (Next?.Is("else") == true)
        {
            _place++;
            text += Block(!isDecided);
        }

        if (Next?.Is("/" + keyword) == true) _place++;
        else Wonder("#{" + keyword + " " + condition + "}");
        return text;
    }

    private TemplateToken? Next => _place < _tokens.Count ? _tokens[_place] : null;

    private bool Holds(string condition)
    {
        foreach (var comparison in new[] { "==", "!=" })
        {
            if (Unquoted.IndexOf(condition, comparison) is var at and >= 0)
                return string.Equals(Side(condition.Substring(0, at)), Side(condition.Substring(at + comparison.Length)), StringComparison.Ordinal) == comparison is "==";
        }

        return EvaluatedText.Holds(Side(condition));
    }

    /// <summary>What is compared: a text between quotation marks, or a reference; one to nothing is empty.</summary>
    private string Side(string text) => Unquoted.TextOf(text) ?? Expression(text) ?? "";

    private string Reference(TemplateToken token)
    {
        if (Expression(token.Text) is { } value) return value;
        _isComplete = false;
        return token.Written;
    }

    /// <summary>The value of a name, through its filters; null where there is none.</summary>
    private string? Expression(string text)
    {
        var parts = Unquoted.Split(text, '|');
        var value = ValueOf(Inner(parts[0].Trim()));
        foreach (var part in parts.Skip(1).Select(filter => filter.Trim()))
        {
            var space = part.IndexOf(' ');
            var option = space < 0 ? null : part.Substring(space + 1).Trim();
            if (value is null) return null;
            value = VariableFilters.Apply(space < 0 ? part : part.Substring(0, space), value, option is null ? null : Unquoted.TextOf(option) ?? Inner(option));
            if (value is null) Wonder("| " + part);
        }

        return value;
    }

    private string? ValueOf(string name)
    {
        if (_values.TryGetValue(name, out var value)) return Inner(value);
        _unknown.Add(name);
        return null;
    }

    /// <summary>A text within this one, or the value of a variable that it names.</summary>
    private string Inner(string text)
    {
        var inner = Evaluate(text, _values, _depth - 1);
        if (inner.Strange is { } strange) Wonder(strange);
        _isComplete &= inner.IsComplete;
        _unknown.AddRange(inner.Unknown);
        return inner.Text;
    }

    private void Wonder(string strange) => _strange ??= strange;
}
