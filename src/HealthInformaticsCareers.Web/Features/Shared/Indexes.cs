using HealthInformaticsCareers.Content;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>What a list of entries is called and what it is for. The pages of its entries take their breadcrumb from here.</summary>
public sealed record IndexText(string Address, string Title, string Description)
{
    public Crumb Crumb => new(Title, Address);
}

public static class Indexes
{
    public static readonly IndexText Areas = new("/areas", "Areas of work", "The kinds of work with health data, records, systems and knowledge, and the jobs in each.");

    public static readonly IndexText Roles = new("/roles", "Roles", "The jobs in health informatics: what each does, what it asks, what it pays and where it can lead.");

    public static readonly IndexText Qualifications = new("/qualifications", "Qualifications", "Who can start each qualification, how long it takes, what it costs and who pays.");

    public static readonly IndexText Conditions = new(
        "/eligibility",
        "What could rule you out",
        "The checks and conditions of these jobs, when they come, who decides, and how strictly. We ask you nothing: read what applies to you.");

    public static readonly IndexText StartingPoints = new(
        "/starting-points",
        "Start from where you are",
        "Pick the line that sounds most like you. Each page says what opens from there, and what to do first.");

    public static readonly IndexText Routes = new("/routes", "Routes in", "The ways into this work, step by step: what to do, how long it takes, what it costs and whether you are paid.");

    public static readonly IndexText Stories = new("/stories", "Stories", "How real careers in health informatics went, step by step, and what has changed since.");

    public static readonly IndexText Levels = new("/levels", "The nine-level framework", "An older way of grading these jobs, no longer kept up. You may still meet its level numbers.");

    public static readonly IndexText Glossary = new("/glossary", "Glossary", "Short names, bodies and old terms that you meet in this work, in plain words.");

    public static readonly IndexText Sources = new("/sources", "Sources", "Every publication that a fact on this site comes from, with its date and the day we checked it.");

    /// <param name="kind">One with an index of its own entries.</param>
    public static IndexText Of(Kind kind) =>
        new[] { Areas, Roles, Qualifications, Conditions, StartingPoints, Routes, Stories }.Single(index => index.Address == $"/{kind.Folder}");
}
