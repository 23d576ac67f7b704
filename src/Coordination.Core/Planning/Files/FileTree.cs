using System;
using System.Collections.Generic;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Coordination.Core.Planning.Files;

/// <summary>
/// The content of a YAML file as a tree with places. JSON is YAML too. Made from the parser's events, because YamlDotNet's own tree ends at the
/// first key that stands twice, and a reader wants all faults.
/// </summary>
internal sealed class FileTree
{
    /// <summary>No plan is nested so deeply; a file that is, is an accident or an attack on the stack.</summary>
    private const int Deepest = 20;

    private readonly Parser _parser;
    private readonly PlanFileFaults _faults;

    private FileTree(string text, PlanFileFaults faults)
    {
        _parser = new Parser(new StringReader(text));
        _faults = faults;
    }

    /// <summary>Reads the tree; null where the file holds nothing but comments, or is faulty.</summary>
    public static FileNode? Read(string text, PlanFileFaults faults)
    {
        var tree = new FileTree(text, faults);
        try
        {
            return tree.ReadDocument();
        }
        catch (YamlException exception)
        {
            SyntaxFault.Add(faults, text, FileMark.Of(exception.Start), exception.Message);
        }
        catch (InvalidOperationException exception)
        {
            // YamlDotNet 16 leaves some broken lists, "[1.2,2.0)" among them, by this exception and without a place.
            SyntaxFault.Add(faults, text, tree.Here, exception.Message);
        }

        return null;
    }

    private FileMark Here => _parser.Current is { } current ? FileMark.Of(current.End) : FileMark.Start;

    private FileNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            return null;
        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            _faults.Add("PlanFileSyntax", FileMark.Of(second.Start), "a second document begins here; a plan file holds one plan.", "Put each plan into a file of its own.");
        return root;
    }

    private FileNode ReadNode(int depth)
    {
        var mark = FileMark.Of(_parser.Current!.Start);
        if (depth > Deepest)
            throw new YamlException(_parser.Current.Start, _parser.Current.End, "the content is nested too deeply for a plan.");
        if (_parser.TryConsume<Scalar>(out var scalar))
            return new FileNode.Text(mark, scalar.Value, scalar.Style == ScalarStyle.Plain);
        if (_parser.TryConsume<SequenceStart>(out _))
            return new FileNode.List(mark, ReadItems(depth + 1));
        if (_parser.TryConsume<MappingStart>(out _))
            return new FileNode.Map(mark, ReadEntries(depth + 1));
        throw new YamlException(_parser.Current.Start, _parser.Current.End, "references to other parts of the file ('*name') are not read in a plan.");
    }

    private List<FileNode> ReadItems(int depth)
    {
        var items = new List<FileNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(depth));
        return items;
    }

    private List<KeyValuePair<FileNode, FileNode>> ReadEntries(int depth)
    {
        var entries = new List<KeyValuePair<FileNode, FileNode>>();
        while (!_parser.TryConsume<MappingEnd>(out _))
            entries.Add(new(ReadNode(depth), ReadNode(depth)));
        return entries;
    }
}
