using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.FindYourRoute;

public sealed record QuestionPage : SitePage
{
    private readonly int index;

    [SetsRequiredMembers]
    public QuestionPage(Catalogue catalogue, Finder finder, Question question, Answers answers, bool isChange)
        : base(catalogue)
    {
        (Finder, Question, Answers, IsChange) = (finder, question, answers, isChange);
        index = finder.Questions.TakeWhile(other => other != question).Count();
        Title = question.Title;
        Description = $"Question {Number} of {Count} to find your route into work with health data: {question.Label.ToLowerInvariant()}.";
        Address = FinderAddress.With(FinderAddress.Of(question), answers, isChange);
        Breadcrumb = [Crumb.Home, FinderAddress.Index.Crumb];
    }

    public Finder Finder { get; }

    public Question Question { get; }

    public Answers Answers { get; }

    /// <summary>Whether the reader came from the results and returns to them.</summary>
    public bool IsChange { get; }

    public int Number => index + 1;

    public int Count => Finder.Questions.Count;

    /// <summary>The address of the page that receives the answer, without the answers.</summary>
    public string Next => IsChange || Number == Count ? FinderAddress.Results : FinderAddress.Of(Finder.Questions[Number]);

    /// <summary>The picture of an interest; other answers have none.</summary>
    public string? IconOf(Option option) =>
        Question.Topic == Topic.Interest ? Icons.Of(InterestOf(option)) : null;

    public static Interest InterestOf(Option option) => Enum.GetValues<Interest>().First(interest => Option.NameOf(interest) == option.Answer);

    public Answers Others => Answers.Without(Question);

    public string Skip => FinderAddress.With(Next, Others);

    public string Back => FinderAddress.With(
        IsChange ? FinderAddress.Results : index == 0 ? FinderAddress.Start : FinderAddress.Of(Finder.Questions[index - 1]),
        index == 0 && !IsChange ? Answers.None : Answers);

    /// <summary>A page that depends on a visitor's answers is not indexed.</summary>
    public override bool IsHidden => true;
}
