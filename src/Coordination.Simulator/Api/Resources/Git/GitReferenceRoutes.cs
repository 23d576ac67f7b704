using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Resources.Projects;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Git;

/// <summary>The branches, tags and commits of a version-controlled project.</summary>
internal static class GitReferenceRoutes
{
    private const string Below = "projects/{project}/git/";

    public static void AddTo(Routes routes)
    {
        routes.Get(RouteScope.Space, Below + "branches", call => Page(call, "branches", "GitBranch", repository => repository.Branches.Select(GitReference.To)));
        routes.Get(RouteScope.Space, Below + "branches/{name}", call => One(call, repository => repository.FindBranch(call["name"]) is { } branch ? GitReference.To(branch) : null));
        routes.Post(RouteScope.Space, Below + "branches/v2", CreateBranch);
        routes.Get(RouteScope.Space, Below + "tags", call => Page(call, "tags", "GitTag", repository => repository.Tags.Select(GitReference.To)));
        routes.Get(RouteScope.Space, Below + "tags/{name}", call => One(call, repository => repository.FindTag(call["name"]) is { } tag ? GitReference.To(tag) : null));
        routes.Get(RouteScope.Space, Below + "commits/{hash}", call => One(call, repository => repository.FindCommit(call["hash"]) is { } commit ? GitReference.To(commit) : null));
        routes.Get(RouteScope.Space, Below + "refs/{name}", call => One(call, repository => repository.Find(call["name"]) is { CanonicalName: { } full } named && full.StartsWith("refs/", StringComparison.Ordinal) ? named : null));
    }

    private static SimResponse Page(ApiCall call, string what, string itemType, Func<GitRepository, IEnumerable<GitReference>> all)
    {
        var project = ProjectRoutes.Projects.One(call, "project");
        var wanted = call.Query.Text("searchByName") ?? string.Empty;
        var references = all(ProjectProcesses.RepositoryOf(project)).Where(reference => reference.Name.IndexOf(wanted, StringComparison.OrdinalIgnoreCase) >= 0);
        return call.Page(references, reference => GitReferenceDocument.Write(project, reference, call.Links), itemType, $"projects/{project.Id}/git/{what}{{?skip,take,searchByName,refresh}}");
    }

    private static SimResponse One(ApiCall call, Func<GitRepository, GitReference?> find)
    {
        var project = ProjectRoutes.Projects.One(call, "project");
        return SimResponse.Ok(GitReferenceDocument.Write(project, find(ProjectProcesses.RepositoryOf(project)) ?? throw Refusal.NotFound(), call.Links));
    }

    private static SimResponse CreateBranch(ApiCall call)
    {
        var project = ProjectRoutes.Projects.One(call, "project");
        call.Demand("ProcessEdit", project);
        var branch = call.Server.GitCommits.Branch(project, call.Body.Required("NewBranchName"), call.Body.Required("BaseGitRef"));
        return SimResponse.Ok(GitReferenceDocument.Write(project, GitReference.To(branch), call.Links));
    }
}
