using HealthInformaticsCareers.Web;

namespace HealthInformaticsCareers.Tests.Web;

public class What_git_prints
{
    [Fact]
    public void Is_read_although_it_complains_at_length()
    {
        Assert.SkipWhen(Git.Text(Checkout.Folder, "--version") is null, "git is not installed.");

        // A pipe holds 64 KB, and a program waits until somebody reads them.
        Assert.Equal("done", Git.Text(Checkout.Folder, "-c", "alias.loud=!head -c 300000 /dev/zero >&2; echo done", "loud"));
    }

    [Fact]
    public void Is_nothing_in_a_folder_that_is_not_there() => Assert.Null(Git.Text(Path.Combine(Checkout.Folder, "nowhere"), "--version"));
}
