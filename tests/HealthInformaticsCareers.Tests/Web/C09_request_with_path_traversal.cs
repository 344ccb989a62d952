using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Tests.Content;
using Microsoft.AspNetCore.Hosting;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>A site with files next to its content folder that must never be read.</summary>
public sealed class SiteWithNeighbours : TestedSite
{
    internal HostileContent Neighbourhood { get; } = new();

    public SiteWithNeighbours()
    {
        UseKestrel(0);
        Neighbourhood.Write("content/pages/about.md", HostileContent.WithBody("Text."));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Site:Content", Neighbourhood.PathOf("content"));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Neighbourhood.Dispose();
    }
}

/// <summary>Sent over a raw socket, because HttpClient would normalise the address first.</summary>
public sealed class C09_request_with_path_traversal(SiteWithNeighbours site) : IClassFixture<SiteWithNeighbours>
{
    private static readonly string[] Traversals =
    [
        "/../secret.md", "/../../etc/passwd", "/./../secret.md", "/%2e%2e/secret.md", "/%2E%2E/secret.md", "/.%2e/secret.md", "/%2e./secret.md", "/%2e%2e%2fsecret.md", "/%2E%2E%2Fsecret", "/..%2fsecret.md", "/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/..%5csecret.md", "/%2e%2e%5csecret.md", "/..\\secret.md", "/\\..\\secret.md", "/%252e%252e/secret.md", "/%252e%252e%252fsecret.md", "/..%252fsecret", "/%c0%ae%c0%ae/secret.md", "/%c0%ae%c0%ae%c0%afsecret.md", "/%e0%80%ae%e0%80%ae/secret.md", "/..%c0%afsecret.md",
        "/%u002e%u002e/secret.md", "/%EF%BC%8E%EF%BC%8E/secret.md", "/..%EF%BC%8Fsecret.md", "/..;/secret.md", "/..%00/secret.md", "/.%00./secret.md", "/secret.md%00", "/about%00", "/about%00.md", "/..../secret.md", "/....//secret.md", "/.../secret.md",
        "/roles/../../secret.md", "/roles/..%2f..%2fsecret.md", "/roles/%2e%2e%2f%2e%2e%2fsecret", "/roles/..%5c..%5csecret", "/roles/%2e%2e%2fabout", "/pages/../secret.md", "/pages/about", "/pages/about.md", "/content/pages/about.md", "/images/../../secret.md",
        "/images/..%2f..%2f..%2fappsettings.json", "/images/%2e%2e/%2e%2e/appsettings.json", "/js/..%2f..%2fappsettings.json", "/appsettings.json", "//etc/passwd", "///etc/passwd", "/%2fetc/passwd", "/%2f%2fetc%2fpasswd", "/etc/passwd", "/file:///etc/passwd",
        "/C:/secret.md", "/C:%5csecret.md", "/~root", "/~/secret.md", "/proc/self/environ", "/secret", "/secret.md",
    ];

    [Fact]
    public async Task Finds_nothing_and_opens_no_file_outside_the_content_folder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux reports which files were read.");
        site.StartServer();
        using var neighbours = new Neighbours(site.Neighbourhood);
        var folder = site.Neighbourhood.Folder;
        foreach (var address in Traversals.Concat([$"{folder}/secret.md", $"/{folder}/secret.md", $"/..{folder}/secret.md", Uri.EscapeDataString($"{folder}/secret.md").Insert(0, "/")]))
        {
            var answer = await Get(address);

            // Kestrel refuses a malformed address before the site sees it.
            var status = answer.Split(' ', 3)[1];
            Assert.True(status == "404" || (status == "400" && address.Contains("%00", StringComparison.Ordinal)), $"{address}: {status}");
            Assert.DoesNotContain(Neighbours.Secret, answer, StringComparison.Ordinal);
            Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("Location:", answer, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Empty(await neighbours.Read());
    }

    private async Task<string> Get(string address)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", site.ClientOptions.BaseAddress.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}

public sealed class C09_content_with_path_traversal
{
    [Fact]
    public async Task Is_refused_without_opening_a_file_outside_its_folder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux reports which files were read.");
        using var content = new HostileContent();
        content.Write("content/pages/about.md", HostileContent.WithBody("[a](../secret.md) [b](/../secret.md) ![c](../secret.md) ![d](/../../secret.md) ![e](/images/%2e%2e/secret.md)"));
        content.Write("content/pages/old.md", HostileContent.WithFields("title: An old page\nsummary: What it said\narchived:\n  on: 2026-01-01\n  because: It is old\n  successor: ../secret.md\naliases: [../secret.md]\nsee-also: [../secret.md]\nsources: [../secret]"));
        content.Write("content/pages/..\\secret.md", HostileContent.WithBody("Text."));
        using var neighbours = new Neighbours(content);
        File.CreateSymbolicLink(content.PathOf("content/pages/x.md"), "../../secret.md");
        File.CreateSymbolicLink(content.PathOf("content/glossary.yml"), content.PathOf("secret.md"));
        Directory.CreateSymbolicLink(content.PathOf("content/roles"), "../folder");
        Directory.CreateSymbolicLink(content.PathOf("content/areas"), "..");

        var problems = content.Load(content.PathOf("content")).Diagnostics;

        Assert.Equal(4, problems.Count(problem => problem.Code == "HIC1001"));
        Assert.Equal(5, problems.Count(problem => problem.At.File == "pages/about.md"));
        Assert.Equal(4, problems.Count(problem => problem.At.File == "pages/old.md"));
        Assert.DoesNotContain(problems, problem => problem.Message.Contains(Neighbours.Secret, StringComparison.Ordinal));
        Assert.Empty(await neighbours.Read());
    }
}

/// <summary>Files next to a content folder, which are watched for reads.</summary>
internal sealed class Neighbours : IDisposable
{
    public const string Secret = "The-neighbours-secret";

    private readonly ConcurrentQueue<string> read = [];
    private readonly HostileContent place;
    private readonly List<FileSystemWatcher> watchers;

    public Neighbours(HostileContent place)
    {
        this.place = place;
        foreach (var path in new[] { "secret.md", "secret", "folder/secret.md", "last" })
        {
            place.Write(path, HostileContent.WithBody(Secret));
        }

        watchers = [Watch(place.Folder), Watch(place.PathOf("folder"))];
    }

    /// <returns>The files that have been read so far.</returns>
    public async Task<IReadOnlyList<string>> Read()
    {
        // Events arrive in order, so once this read is reported, so are all earlier ones.
        await File.ReadAllTextAsync(place.PathOf("last"), TestContext.Current.CancellationToken);
        while (!read.Contains("last"))
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        return [.. read.Where(name => name is not ("last" or "content"))];
    }

    public void Dispose() => watchers.ForEach(watcher => watcher.Dispose());

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { NotifyFilter = NotifyFilters.LastAccess, EnableRaisingEvents = true };
        watcher.Changed += (_, change) => read.Enqueue(change.Name!);
        return watcher;
    }
}
