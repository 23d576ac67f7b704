using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Coordination.Core.Names;

namespace Coordination.Core.Waiting.Processes;

/// <summary>
/// How a step is named: by name, <c>step/action</c>, number, wildcard or slug. It is looked for in the process, never in the text
/// of a log, so that step 1 is not step 10.
/// </summary>
internal sealed class StepReference
{
    /// <summary>How many steps a failure names.</summary>
    private const int MostNamed = 20;

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private readonly string _text;
    private readonly Way _way;

    private StepReference(string text, Way way)
    {
        _text = text.Trim();
        _way = way;
    }

    private enum Way
    {
        AsWritten,
        BySlug,
        ByNumber,
    }

    /// <summary>The one that a request gives.</summary>
    public static StepReference Of(StepWaitRequest request) => request switch
    {
        { StepNumber: { } number } => WithNumber(number),
        { StepSlug: { } slug } => WithSlug(slug),
        _ => Named(request.Step ?? string.Empty),
    };

    /// <summary>A name, number or wildcard, as a person writes it.</summary>
    public static StepReference Named(string text) => new(text, Way.AsWritten);

    /// <summary>A slug, and nothing else.</summary>
    public static StepReference WithSlug(string slug) => new(slug, Way.BySlug);

    /// <summary>A number, and nothing else.</summary>
    public static StepReference WithNumber(string number) => new(number, Way.ByNumber);

    /// <summary>As it was written.</summary>
    public override string ToString() => _text;

    /// <summary>The one step that is meant; null, with a failure, where there is none or more than one.</summary>
    /// <param name="outline">The process.</param>
    /// <param name="of">Whose process it is, in words that complete a sentence.</param>
    /// <param name="fault">Why there is not one.</param>
    public OutlinedStep? Find(ProcessOutline outline, string of, out Failure? fault)
    {
        var found = Candidates(outline);
        fault = found.Count switch
        {
            0 => NotFound(outline, of),
            1 => null,
            _ => Ambiguous(outline, found, of),
        };
        return found.Count == 1 ? found[0] : null;
    }

    private List<OutlinedStep> Candidates(ProcessOutline outline) => _way switch
    {
        Way.BySlug => Where(outline, step => Is(step.Slug)),
        Way.ByNumber => Where(outline, step => Is(step.Number)),
        _ => Written(outline),
    };

    private List<OutlinedStep> Written(ProcessOutline outline)
    {
        var named = WithName(outline, step => step.Path);
        if (IsNumber())
        {
            // Digits are a number unless a step has exactly that name: then nobody can know which is meant.
            named.AddRange(outline.All.Where(step => string.Equals(step.Number, _text, StringComparison.Ordinal) && !named.Contains(step)));
            return named;
        }

        if (named.Count > 0)
            return named;
        if (_text.IndexOfAny(['*', '?']) >= 0)
            return Matching(outline);
        var ofActions = WithName(outline, step => step.Name);
        return ofActions.Count > 0 ? ofActions : Where(outline, step => Is(step.Slug));
    }

    /// <summary>Those with the name. Of some that differ in case only, the one that is written just so.</summary>
    private List<OutlinedStep> WithName(ProcessOutline outline, Func<OutlinedStep, string> name)
    {
        var found = Where(outline, step => Is(name(step)));
        var same = found.FindAll(step => string.Equals(name(step), _text, StringComparison.Ordinal));
        return same.Count > 0 ? same : found;
    }

    private List<OutlinedStep> Matching(ProcessOutline outline)
    {
        var pattern = new Regex(
            "^" + Regex.Escape(_text).Replace(@"\*", ".*").Replace(@"\?", ".") + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, _patience);

        // A step stands for its actions: 'Deploy*' means the step Deploy web, not each of its actions too.
        var steps = Where(outline, step => step.Parent is null && pattern.IsMatch(step.Name));
        return steps.Count > 0 ? steps : Where(outline, step => step.Parent is not null && (pattern.IsMatch(step.Path) || pattern.IsMatch(step.Name)));
    }

    private static List<OutlinedStep> Where(ProcessOutline outline, Func<OutlinedStep, bool> fits) => [.. outline.All.Where(fits)];

    private string Kind => _way switch { Way.BySlug => "with the slug ", Way.ByNumber => "with the number ", _ => string.Empty };

    private bool Is(string? text) => string.Equals(text, _text, StringComparison.OrdinalIgnoreCase);

    private bool IsNumber() => _text.Length > 0 && char.IsDigit(_text[0]) && _text.All(c => char.IsDigit(c) || c == '.');

    private Failure NotFound(ProcessOutline outline, string of)
    {
        var paths = outline.All.Select(step => step.Path).ToList();
        var steps = outline.Steps.Select(step => step.Number + ". " + step.Name).ToList();
        var what = steps.Count == 0 ? " The process has no steps." : Nearest.Question(_text, paths) + " Its steps are: " + Words.First(MostNamed, steps) + ".";
        return new Failure("StepNotFound", FailureKind.NotFound, of + " has no step " + Kind + Words.Quoted(_text) + "." + what)
        {
            Target = _text,
            Remedy = "Name one of them. A step that was renamed or added after the release was made is not in the release's process.",
        };
    }

    private Failure Ambiguous(ProcessOutline outline, IReadOnlyList<OutlinedStep> found, string of) =>
        new("StepAmbiguous", FailureKind.Ambiguous, Words.Quoted(_text) + " may be more than one step of " + of.Substring(0, 1).ToLowerInvariant() + of.Substring(1) + ": "
            + Words.First(MostNamed, [.. outline.All.Where(found.Contains).Select(step => "step " + step.Number + ", " + Words.Quoted(step.Path))]) + ".")
        {
            Target = _text,
            Remedy = "Write the whole name, or 'step/action', or the number with -StepNumber, or the slug with -StepSlug.",
        };
}
