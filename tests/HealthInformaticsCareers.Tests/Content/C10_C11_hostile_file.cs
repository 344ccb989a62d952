using System.Net.Sockets;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Tests.Content;

public sealed class C10_file_that_is_not_a_regular_file
{
    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("/dev/zero")]
    [InlineData("/proc/self/environ")]
    [InlineData("good.md")]
    [InlineData("x.md")]
    [InlineData("nowhere.md")]
    [InlineData("..")]
    public void Link_is_refused(string target)
    {
        using var content = new HostileContent();
        content.Write("pages/good.md", HostileContent.WithBody("Text."));
        File.CreateSymbolicLink(content.PathOf(HostileContent.Page), target);

        Refused("HIC1001", content);
    }

    [Theory]
    [InlineData(".", "roles")]
    [InlineData("/", "roles")]
    [InlineData("/etc", "roles")]
    [InlineData(".", "pages/loop")]
    [InlineData("..", "pages/loop")]
    public void Link_to_a_folder_is_refused_and_not_followed(string target, string path)
    {
        using var content = new HostileContent();
        content.Write("pages/good.md", HostileContent.WithBody("Text."));
        Directory.CreateSymbolicLink(content.PathOf(path), target);

        Refused("HIC1001", content, path);
    }

    [Fact]
    public void Link_to_a_data_file_is_refused()
    {
        using var content = new HostileContent();
        content.Write("pages/good.md", HostileContent.WithBody("Text."));
        File.CreateSymbolicLink(content.PathOf("glossary.yml"), "/etc/passwd");

        Refused("HIC1001", content, "glossary.yml");
    }

    [Fact]
    public void Pipe_is_refused_without_waiting_for_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in folders.");
        using var content = new HostileContent();
        content.Write("pages/good.md", HostileContent.WithBody("Text."));
        Shell.Run("mkfifo", content.PathOf(HostileContent.Page));

        Refused("HIC1001", content);
    }

    [Fact]
    public void Socket_is_refused()
    {
        using var content = new HostileContent();
        content.Write("pages/good.md", HostileContent.WithBody("Text."));
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(content.PathOf(HostileContent.Page)));

        Refused("HIC1001", content);
    }

    [Theory]
    [InlineData("c", "1", "5")] // without an end
    [InlineData("c", "5", "0")]
    [InlineData("b", "7", "0")]
    public void Device_is_refused_without_opening_it(string type, string major, string minor)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only the administrator can make a device.");
        using var content = new HostileContent();
        content.Write("pages/good.md", HostileContent.WithBody("Text."));
        Shell.Run("mknod", content.PathOf(HostileContent.Page), type, major, minor);

        Refused("HIC1001", content);
    }

    [Fact]
    public void Empty_file_is_refused()
    {
        using var content = new HostileContent();
        content.Write(HostileContent.Page, "");

        Refused("HIC1001", content);
    }

    [Theory]
    [InlineData("pages/x.md", "000")]
    [InlineData("pages", "000")]
    [InlineData("pages", "400")]
    [InlineData("", "000")]
    public void Unreadable_file_or_folder_is_refused(string path, string mode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions.");
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "The administrator may read everything.");
        using var content = new HostileContent();
        content.Write(HostileContent.Page, HostileContent.WithBody("Text."));
        Shell.Run("chmod", mode, content.PathOf(path));
        try
        {
            Refused("HIC1002", content, path);
        }
        finally
        {
            Shell.Run("chmod", "700", content.PathOf(path));
        }
    }

    /// <summary>On many CI machines the tests run as root, who may read everything, so the check runs as another user.</summary>
    [Theory]
    [InlineData("pages/x.md", "000")]
    [InlineData("pages", "000")]
    [InlineData("pages", "444")]
    [InlineData("", "700")]
    public void File_or_folder_that_another_user_may_not_read_is_refused_for_that_user(string path, string mode)
    {
        string[] asNobody = ["--reuid=65534", "--regid=65534", "--clear-groups"];
        var program = Path.Combine(AppContext.BaseDirectory, "HealthInformaticsCareers.Web.dll");
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only the administrator can become somebody else.");
        Assert.SkipUnless(Shell.Output("setpriv", [.. asNobody, "sh", "-c", $"test -r '{program}' && echo yes"]) == "yes\n", "Nobody else may read the program here.");
        using var content = new HostileContent();
        content.Write(HostileContent.Page, HostileContent.WithBody("Text."));
        Shell.Run("chmod", "-R", "a+rX", content.Folder);
        Shell.Run("chmod", mode, content.PathOf(path));

        var output = Shell.Output("setpriv", [.. asNobody, "dotnet", program, "check", "--content", content.Folder]);

        Assert.StartsWith($"{Path.Combine(content.Folder, path)}(1,1): error HIC1002: ", output, StringComparison.Ordinal);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    [InlineData("file")]
    [InlineData("pipe")]
    public void Path_that_is_not_a_content_folder_is_refused(string kind)
    {
        using var content = new HostileContent();
        Directory.CreateDirectory(content.PathOf("empty"));
        content.Write("file", "x");
        Shell.Run("mkfifo", content.PathOf("pipe"));

        var problem = Assert.Single(content.Load(content.PathOf(kind)).Diagnostics);

        Assert.Equal(("HIC4009", new Location("")), (problem.Code, problem.At));
    }

    private static void Refused(string code, HostileContent content, string path = HostileContent.Page)
    {
        var problem = Assert.Single(content.Load().Diagnostics);
        Assert.Equal((code, new Location(path)), (problem.Code, problem.At));
    }
}

[Collection(nameof(Alone))]
public sealed class C11_folder_that_is_too_large
{
    [Theory]
    [InlineData("pages/x.md", 65_537)]
    [InlineData("pages/x.md", 70 * 1024)]
    [InlineData("pages/x.md", 2L * 1024 * 1024 * 1024)]
    [InlineData("glossary.yml", (256 * 1024) + 1)]
    [InlineData("glossary.yml", 2L * 1024 * 1024 * 1024)]
    public void Large_file_is_refused_without_reading_it(string path, long bytes)
    {
        using var content = new HostileContent();
        content.Write(path, "");
        using (var file = File.OpenWrite(content.PathOf(path)))
        {
            file.SetLength(bytes);
        }

        var problem = Assert.Single(content.Load().Diagnostics);

        Assert.Equal(("HIC1003", new Location(path)), (problem.Code, problem.At));
        Assert.InRange(content.Allocated, 0, 1024 * 1024);
    }

    [Fact]
    public void Page_of_exactly_64_KiB_is_accepted()
    {
        var page = HostileContent.WithBody("");
        HostileContent.MustBeHarmless(page + HostileContent.Repeat("word and word\n\n", (64 * 1024) - page.Length - 15).PadRight((64 * 1024) - page.Length));
    }

    [Theory]
    [InlineData("pages/{0}.md")]
    [InlineData("jobs/{0}.md")]
    public void More_than_twenty_thousand_files_give_one_diagnostic(string name)
    {
        using var content = new HostileContent();
        content.Write(string.Format(System.Globalization.CultureInfo.InvariantCulture, name, 10_000), "");
        for (var number = 10_001; number <= 30_000; number++)
        {
            File.Create(content.PathOf(string.Format(System.Globalization.CultureInfo.InvariantCulture, name, number))).Dispose();
        }

        var loaded = content.Load(TimeSpan.FromSeconds(20));

        Assert.Equal("HIC1003", Assert.Single(loaded.Diagnostics, problem => problem.At.File.Contains("30000", StringComparison.Ordinal)).Code);
        Assert.Single(loaded.Diagnostics, problem => problem.Code == "HIC1003");
    }

    [Fact]
    public void More_than_256_MiB_give_one_diagnostic()
    {
        using var content = new HostileContent();
        content.Write("pages/1000.md", "");
        for (var number = 1_000; number <= 5_096; number++)
        {
            using var file = File.Create(content.PathOf($"pages/{number}.md"));
            file.SetLength(64 * 1024);
        }

        var loaded = content.Load(TimeSpan.FromSeconds(20));

        Assert.Equal("pages/5096.md", Assert.Single(loaded.Diagnostics, problem => problem.Code == "HIC1003").At.File);
    }

    [Fact]
    public void Long_path_is_refused()
    {
        using var content = new HostileContent();
        var path = $"pages/{new string('x', 192)}.md";
        content.Write(path, HostileContent.WithBody("Text."));

        var problem = Assert.Single(content.Load().Diagnostics);

        Assert.Equal(("HIC1003", new Location(path)), (problem.Code, problem.At));
    }

    [Fact]
    public void Nested_folders_are_refused_at_the_ninth_level()
    {
        using var content = new HostileContent();
        var folders = "pages" + string.Concat(Enumerable.Repeat("/x", 90));
        content.Write($"{folders}/x.md", HostileContent.WithBody("Text."));

        var problem = Assert.Single(content.Load().Diagnostics);

        Assert.Equal("HIC1003", problem.Code);
        Assert.Equal("pages/x/x/x/x/x/x/x", problem.At.File);
    }
}
