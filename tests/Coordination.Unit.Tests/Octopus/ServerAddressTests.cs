using Coordination.Core.Octopus.Transport;
using Xunit;

namespace Coordination.Unit.Tests.Octopus;

public sealed class ServerAddressTests
{
    [Theory]
    [InlineData("https://octopus.example.com", "https://octopus.example.com")]
    [InlineData(" https://octopus.example.com/ ", "https://octopus.example.com")]
    [InlineData("https://octopus.example.com/api", "https://octopus.example.com")]
    [InlineData("https://octopus.example.com/API/", "https://octopus.example.com")]
    [InlineData("https://octopus.example.com/app#/Spaces-1/projects", "https://octopus.example.com")]
    [InlineData("https://host:8443/octo/", "https://host:8443/octo")]
    [InlineData("https://host/octo/app?x=1", "https://host/octo")]
    [InlineData("http://localhost:8065", "http://localhost:8065")]
    [InlineData("https://HOST.Example.com", "https://host.example.com")]
    [InlineData("https://host/myapi", "https://host/myapi")]
    public void An_address_is_read_as_people_paste_it(string text, string expected)
    {
        Assert.True(ServerAddress.TryParse(text, out var address));
        Assert.Equal(expected, address.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("octopus")]
    [InlineData("octopus.example.com")]
    [InlineData("ftp://octopus.example.com")]
    [InlineData("https://user:password@octopus.example.com")]
    [InlineData("C:\\octopus")]
    public void What_is_no_web_address_is_told_apart(string text) => Assert.False(ServerAddress.TryParse(text, out _));

    [Theory]
    [InlineData("https://host", "/api/users/me", "https://host/api/users/me")]
    [InlineData("https://host", "~/api/users/me", "https://host/api/users/me")]
    [InlineData("https://host/octo", "/octo/api/users/me", "https://host/octo/api/users/me")]
    [InlineData("https://host/octo", "/OCTO/api/users/me", "https://host/OCTO/api/users/me")]
    [InlineData("https://host/octo", "~/api/users/me", "https://host/octo/api/users/me")]
    [InlineData("https://host/octo", "/api/users/me", "https://host/octo/api/users/me")]
    [InlineData("https://host/octo", "api/users/me", "https://host/octo/api/users/me")]
    [InlineData("https://host/octo", "https://host/octo/api", "https://host/octo/api")]
    [InlineData("https://host", "/api/x?version=1.0.0%2Bbuild.1", "https://host/api/x?version=1.0.0%2Bbuild.1")]
    public void Links_count_from_the_origin_and_carry_the_virtual_directory_or_not(string server, string link, string expected)
    {
        Assert.True(ServerAddress.TryParse(server, out var address));
        Assert.Equal(expected, address.Resolve(link)?.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://elsewhere/api")]
    [InlineData("http://host/api")]
    [InlineData("https://host:8443/api")]
    public void A_link_to_another_server_leads_nowhere(string link)
    {
        Assert.True(ServerAddress.TryParse("https://host", out var address));
        Assert.Null(address.Resolve(link));
    }
}
