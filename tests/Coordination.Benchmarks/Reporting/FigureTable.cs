using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Benchmarks.Reporting;

/// <summary>Prints figures in columns.</summary>
internal static class FigureTable
{
    public static void Print(string title, IReadOnlyList<Figure> figures)
    {
        Console.WriteLine(title);
        var subject = figures.Max(figure => figure.Subject.Length);
        var measured = figures.Max(figure => figure.Measured.Length);
        var goal = figures.Max(figure => figure.Goal.Length);
        foreach (var figure in figures)
            Console.WriteLine($"  {figure.Subject.PadRight(subject)}  {figure.Measured.PadLeft(measured)}  {figure.Goal.PadRight(goal)}  {Verdict(figure.Met)}".TrimEnd());
        Console.WriteLine();
    }

    private static string Verdict(bool? met) => met switch
    {
        true => "met",
        false => "MISSED",
        null => string.Empty,
    };
}
