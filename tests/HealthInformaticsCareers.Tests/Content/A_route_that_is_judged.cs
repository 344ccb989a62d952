using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>One small route with a finder that asks only what the test needs.</summary>
public sealed class A_route_that_is_judged
{
    private const string Work = """
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
          - question: work
            label: Work
            title: What do you do?
            options:
              - answer: nhs
                text: I work in the NHS
                starting-points: [nhs-staff]
              - answer: clinician
                text: I am a clinician
                starting-points: [clinician]
              - answer: both
                text: I am a clinician in the NHS
                starting-points: [nhs-staff, clinician]
              - answer: neither
                text: Neither
        """;

    private const string Time = """
        questions:
          - question: time
            label: Time
            title: How long can you wait?
            options:
              - answer: 6-months
                text: Six months
              - answer: any
                text: As long as it takes
        """;

    [Theory]
    [InlineData("5-6 months", Verdict.Fits)]
    [InlineData("6 months", Verdict.Fits)]
    [InlineData("6-7 months", Verdict.FitsIf)]
    [InlineData("6 months or more", Verdict.FitsIf)]
    [InlineData("7 months", Verdict.DoesNotFit)]
    public void Fits_if_it_takes_at_most_as_long_as_the_reader_can_wait(string time, Verdict verdict) => Assert.Equal(
        verdict,
        Judge(Time, "time=6-months", page => WithTraining(page, time)).Verdict);

    /// <summary>A clinician outside the NHS cannot start a route for NHS staff, so it would mislead the reader to name that answer.</summary>
    [Theory]
    [InlineData("in-post", "nhs-staff", "nhs")]
    [InlineData("in-post", "nhs-staff, clinician", "nhs")]
    [InlineData("registered", "nhs-staff, clinician", "clinician")]
    [InlineData("open", "nhs-staff, clinician", "nhs clinician")]
    [InlineData("in-post", "clinician", "both")]
    [InlineData("registered", "nhs-staff", "both")]
    public void Names_only_the_work_that_opens_it_to_a_reader_who_has_not_said_what_they_do(string access, string points, string answers)
    {
        var cause = JudgeStart(access, points, "start=school-leaver").Cause;

        Assert.Equal(answers, string.Join(' ', Assert.IsType<Cause.DependsOnWork>(cause).Answers.Select(option => option.Answer)));
    }

    private static Reason JudgeStart(string access, string points, string answers) =>
        Judge(Work, answers, page => From(page, points).Replace("requirements:", $"access:\n  value: {access}\n  status: reported\n  sources: [newspaper]\nrequirements:", StringComparison.Ordinal))
            .Reasons.Single(reason => reason.Question.Topic == Topic.Start);

    private static Judgement Judge(string questions, string answers, Func<string, string> change)
    {
        using var content = Spec.Base();
        content.Write("finder.yml", questions);
        foreach (var point in new[] { "nhs-staff", "clinician" })
        {
            content.Write($"starting-points/{point}.md", content.Read("starting-points/school-leaver.md").Replace("title: School leaver", $"title: {point}", StringComparison.Ordinal));
        }

        // The check refuses a finder whose questions change nothing or that leaves some readers without a route. This route prevents both.
        var page = content.Read("routes/trainee.md");
        content.Write("routes/other.md", From(WithTraining(page, "up to 7 months"), "school-leaver, nhs-staff, clinician").Replace("title: Trainee", "title: Other", StringComparison.Ordinal));
        content.Write("routes/trainee.md", change(page));
        var loaded = content.Load(Spec.Today);
        Assert.True(loaded.Catalogue is not null, string.Join('\n', loaded.Diagnostics));
        var finder = new Finder(loaded.Catalogue);
        var given = answers.Split('&').Select(pair => pair.Split('=')).ToLookup(pair => pair[0], pair => pair[1]);
        return finder.Judge(loaded.Catalogue.Routes.Find("trainee")!, Answers.Parse(finder.Questionnaire, name => given[name]));
    }

    private static string From(string page, string points) => page.Replace("starting-points: [school-leaver]", $"starting-points: [{points}]", StringComparison.Ordinal);

    private static string WithTraining(string page, string time) =>
        page.Replace("  - do: Get a post", $"  - do: Learn\n    time:\n      value: {time}\n      status: reported\n      sources: [newspaper]\n  - do: Get a post", StringComparison.Ordinal);
}
