using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>A few jobs, one route and three starting points, changed as the test needs.</summary>
public sealed class A_way_into_a_job
{
    private const string Questions = """
        questions:
          - question: start
            label: Start
            title: Where do you start?
            options:
              - answer: school-leaver
                text: At school
              - answer: nhs-staff
                text: In the NHS
              - answer: clinician
                text: As a clinician
          - question: paid
            label: Pay
            title: Do you need pay?
            options:
              - answer: yes
                text: Yes
              - answer: no
                text: No
          - question: nation
            label: Nation
            title: Where?
            options:
              - answer: england
                text: England
              - answer: wales
                text: Wales
        """;

    [Theory]
    [InlineData("school-leaver")]
    [InlineData("nhs-staff")]
    [InlineData("")]
    public void Is_to_apply_if_the_job_is_at_entry_level(string start) => Assert.Null(Open("coder", $"start={start}")!.Way.Route);

    [Fact]
    public void Is_to_apply_if_the_starting_point_names_the_job()
    {
        Assert.Null(Open("coder", "start=school-leaver", Above)!.Way.Route);
        Assert.Null(Open("coder", "start=clinician", Above));
    }

    [Fact]
    public void Is_a_route_that_is_open_from_the_starting_point()
    {
        Assert.Equal("trainee", Open("lead-coder", "start=school-leaver")!.Way.Route!.Slug);
        Assert.Null(Open("lead-coder", "start=nhs-staff"));
    }

    [Theory]
    [InlineData("in-post", "nhs-staff")]
    [InlineData("registered", "clinician")]
    public void Is_closed_to_people_without_the_post_or_registration_that_it_needs(string access, string start)
    {
        string With(string page) => page
            .Replace("starting-points: [school-leaver]", "starting-points: [school-leaver, nhs-staff, clinician]", StringComparison.Ordinal)
            .Replace("requirements:", $"access:\n  value: {access}\n  status: reported\n  sources: [newspaper]\nrequirements:", StringComparison.Ordinal);

        Assert.All(["school-leaver", "nhs-staff", "clinician", ""], answer => Assert.Equal(answer == start, Open("lead-coder", $"start={answer}", route: With) is not null));
    }

    [Theory]
    [InlineData("unpaid", "yes", false)]
    [InlineData("unpaid", "no", true)]
    [InlineData("unpaid", "", true)]
    [InlineData("unknown", "yes", true)]
    [InlineData("paid", "yes", true)]
    public void Is_closed_to_people_who_need_pay_if_part_of_it_is_known_to_be_unpaid(string pay, string needsPay, bool isOpen) => Assert.Equal(
        isOpen,
        Open("lead-coder", $"start=school-leaver&paid={needsPay}", route: page => page.Replace("    role: coder", $"    role: coder\n    paid:\n      value: {pay}\n      status: reported\n      sources: [newspaper]", StringComparison.Ordinal)) is not null);

    [Fact]
    public void Is_closed_in_a_nation_that_the_route_does_not_name()
    {
        Assert.NotNull(Open("lead-coder", "start=school-leaver&nation=england"));
        Assert.Null(Open("lead-coder", "start=school-leaver&nation=wales"));
        Assert.NotNull(Open("coder", "start=school-leaver&nation=wales"));
    }

    [Fact]
    public void Never_begins_with_a_job_at_the_top() => Assert.Null(Open("lead-coder", "start=school-leaver", leadCoder: page => page.Replace("level: senior", "level: executive", StringComparison.Ordinal)));

    [Fact]
    public void That_is_closed_is_explained_by_the_answer_that_would_open_it()
    {
        var closed = Find(content => { }, "start=nhs-staff", (finder, answers) => finder.FindClosed(answers)).Single();

        Assert.Equal(("lead-coder", Topic.Start), (closed.Role.Slug, closed.Change!.Question.Topic));
        Assert.Equal(["school-leaver"], closed.Change.Options.Select(option => option.Answer));
        Assert.Contains("coder", closed.After.Select(role => role.Slug));
    }

    private static string Above(string page) => page.Replace("level: entry", "level: intermediate", StringComparison.Ordinal);

    private static OpenJob? Open(string role, string answers, Func<string, string>? coder = null, Func<string, string>? route = null, Func<string, string>? leadCoder = null) => Find(
        content =>
        {
            content.Write("roles/coder.md", (coder ?? (page => page))(content.Read("roles/coder.md")));
            content.Write("routes/trainee.md", (route ?? (page => page))(content.Read("routes/trainee.md")));
            content.Write("roles/lead-coder.md", (leadCoder ?? (page => page))(content.Read("roles/lead-coder.md")));
        },
        answers,
        (finder, given) => finder.FindOpen(given)).SingleOrDefault(job => job.Role.Slug == role);

    private static T Find<T>(Action<TemporaryContent> change, string answers, Func<Finder, Answers, T> find)
    {
        using var content = Spec.Base();
        content.Write("finder.yml", Questions);
        foreach (var (point, flag) in new[] { ("nhs-staff", "in-post"), ("clinician", "registered") })
        {
            content.Write($"starting-points/{point}.md", content.Read("starting-points/school-leaver.md")
                .Replace("title: School leaver", $"title: {point}", StringComparison.Ordinal)
                .Replace("roles: [coder]", $"{flag}: true\nroles: []", StringComparison.Ordinal));
        }

        // The check refuses a finder that leaves some readers with fewer than three jobs. Anyone can start on these.
        foreach (var job in new[] { "clerk", "filer", "typist" })
        {
            content.Write($"roles/{job}.md", content.Read("roles/coder.md").Replace("title: Coder", $"title: {job}", StringComparison.Ordinal));
        }

        change(content);
        var loaded = content.Load(Spec.Today);
        Assert.True(loaded.Catalogue is not null, string.Join('\n', loaded.Diagnostics));
        var finder = new Finder(loaded.Catalogue);
        var given = answers.Split('&').Select(pair => pair.Split('=')).ToLookup(pair => pair[0], pair => pair[1]);
        return find(finder, Answers.Parse(finder.Questionnaire, name => given[name]));
    }
}
