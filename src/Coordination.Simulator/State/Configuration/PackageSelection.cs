using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>Which version of each package of a process goes into a release or a runbook's snapshot.</summary>
internal static class PackageSelection
{
    /// <summary>One version for every package of every action that is not disabled and runs in the channel.</summary>
    /// <param name="process">The process with the packages.</param>
    /// <param name="channelId">The channel; null where there are no channels.</param>
    /// <param name="draft">What whoever creates the snapshot says.</param>
    /// <param name="defaultVersion">The version of packages for which the draft names none; null: they are missing.</param>
    /// <exception cref="Refusal">A package lacks its version.</exception>
    public static List<SelectedPackage> Of(Process process, string? channelId, Snapshot draft, string? defaultVersion)
    {
        var packages = new List<SelectedPackage>();
        foreach (var action in process.Steps.SelectMany(step => step.Actions).Where(action => !action.IsDisabled && RunsIn(action, channelId)))
        {
            foreach (var package in action.Packages)
            {
                var selected = draft.SelectedPackages.Find(one =>
                    one.ActionName.IsSameAs(action.Name) && one.PackageReferenceName.IsSameAs(package.Name));
                var version = string.IsNullOrWhiteSpace(selected?.Version) ? defaultVersion : selected!.Version;
                if (string.IsNullOrWhiteSpace(version)) throw Refusal.Because("A version must be specified for every included package.");
                packages.Add(new SelectedPackage { ActionName = action.Name, PackageReferenceName = package.Name, Version = version! });
            }
        }

        return packages;
    }

    private static bool RunsIn(ProcessAction action, string? channelId) =>
        action.Channels.Count == 0 || channelId is null || action.Channels.Contains(channelId, StringComparer.OrdinalIgnoreCase);
}
