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

    public static readonly IndexText Roles = new("/roles", "Roles", "The jobs in health informatics: what each one involves, what you need, what it pays and where it can lead.");

    public static readonly IndexText Qualifications = new("/qualifications", "Qualifications", "Who can start each qualification, how long it takes, what it costs and who pays.");

    public static readonly IndexText Conditions = new(
        "/eligibility",
        "What could rule you out",
        "The checks and conditions these jobs can involve: when they happen, who decides and how strictly. You will not be asked about yourself here.");

    public static readonly IndexText StartingPoints = new(
        "/starting-points",
        "Start from where you are",
        "Pick the one that sounds most like you. Each page says which jobs and routes are open to you, and what to do first.");

    public static readonly IndexText Routes = new("/routes", "Routes in", "The ways into this work, step by step: what to do, how long it takes, what it costs and whether you are paid.");

    public static readonly IndexText Stories = new("/stories", "Stories", "Real careers in health informatics, step by step, and what has changed since.");

    public static readonly IndexText Levels = new("/levels", "The nine-level framework", "An older way of grading these jobs. It is no longer updated, but you may still come across its level numbers.");

    public static readonly IndexText Glossary = new("/glossary", "Glossary", "Abbreviations, organisations and old terms you may come across in this work, in plain words.");

    public static readonly IndexText Sources = new("/sources", "Sources", "Every publication we take facts from, with its date and the day we checked it.");

    /// <param name="kind">One with an index of its own entries.</param>
    public static IndexText Of(Kind kind) =>
        new[] { Areas, Roles, Qualifications, Conditions, StartingPoints, Routes, Stories }.Single(index => index.Address == $"/{kind.Folder}");
}
