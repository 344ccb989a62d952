using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The icons of this site by what they stand for; the values are their names in Lucide. The build puts these into the sprite.</summary>
public static class Icons
{
    public const string Search = "search";
    public const string Menu = "menu";
    public const string Leave = "external-link";
    public const string Go = "arrow-right";
    public const string Pay = "banknote";
    public const string Cost = "wallet";
    public const string Hours = "clock";
    public const string Where = "house";
    public const string Start = "graduation-cap";
    public const string Time = "hourglass";
    public const string Checks = "shield-check";
    public const string Like = "thumbs-up";
    public const string Hard = "mountain";
    public const string Duties = "list-checks";
    public const string Qualification = "award";
    public const string Ask = "circle-question-mark";
    public const string People = "users";
    public const string Evidence = "book-open-check";
    public const string Reviewed = "calendar-check";
    public const string Decides = "scale";
    public const string When = "calendar-clock";
    public const string Effect = "traffic-cone";
    public const string Job = "briefcase-business";
    public const string Route = "route";
    public const string Area = "layout-grid";
    public const string Story = "quote";
    public const string Place = "map-pin";
    public const string More = "text";
    public const string Names = "tags";
    public const string Related = "link";
    public const string Beginning = "sprout";
    public const string Guide = "lightbulb";
    public const string Help = "message-circle";

    private const string Folder = "folder-open";
    private const string Puzzle = "puzzle";
    private const string Wrench = "wrench";
    private const string Book = "library";
    private const string Board = "presentation";
    private const string Plan = "clipboard-list";
    private const string Stethoscope = "stethoscope";
    private const string Lock = "lock";
    private const string App = "app-window";
    private const string Chart = "chart-column";
    private const string Pencil = "pencil";
    private const string Hammer = "hammer";
    private const string Hands = "hand-helping";

    public static string Of(Picture picture) => picture switch
    {
        Picture.Folder => Folder,
        Picture.Puzzle => Puzzle,
        Picture.Wrench => Wrench,
        Picture.Book => Book,
        Picture.Board => Board,
        Picture.Plan => Plan,
        Picture.Stethoscope => Stethoscope,
        Picture.Lock => Lock,
        _ => App,
    };

    public static string Of(Interest interest) => interest switch
    {
        Interest.Puzzles => Puzzle,
        Interest.Fixing => Wrench,
        Interest.People => Hands,
        Interest.Numbers => Chart,
        Interest.Writing => Pencil,
        Interest.Organising => Plan,
        Interest.Building => Hammer,
        _ => Checks,
    };

    /// <summary>The icon of a section of the text that the pages of a kind have in common.</summary>
    public static string OfSection(string id) => id switch
    {
        "what-it-does" => Duties,
        "time-it-takes" => Time,
        "price-range" => Pay,
        "where-to-get-it" => Place,
        "who-can-start-it" => Start,
        "what-it-means" => Ask,
        "who-may-be-ruled-out" => Effect,
        "how-strictly-it-is-enforced" => Decides,
        "where-sources-disagree" => Evidence,
        _ => More,
    };
}
