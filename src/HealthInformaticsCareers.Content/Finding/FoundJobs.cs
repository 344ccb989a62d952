using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Finding;

/// <summary>A job that the reader can start on.</summary>
/// <param name="Way">The best of the ways in that are open.</param>
/// <param name="OtherRoutes">The other routes that are open, the best first.</param>
/// <param name="Merits">What speaks for it, in the order of the rules.</param>
/// <param name="Interests">The reader's interests that the job has, the strongest first.</param>
public sealed record OpenJob(WayIn Way, IReadOnlyList<Route> OtherRoutes, IReadOnlyList<Merit> Merits, IReadOnlyList<RoleInterest> Interests, int Points)
{
    public Role Role => Way.Role;

    public bool IsPayKnown => Role.Pay.IsKnown || Role.Adverts?.IsKnown == true || Role.AllEmployers?.IsKnown == true;
}

/// <summary>A job that no way leads to from here.</summary>
/// <param name="Change">The one answer that would open it; null if one is not enough.</param>
/// <param name="After">Jobs that lead to it, those that are open first.</param>
public sealed record ClosedJob(Role Role, Change? Change, IReadOnlyList<Role> After);

/// <summary>A different answer to one question that would open a job.</summary>
/// <param name="Options">Any one of them is enough.</param>
public sealed record Change(Question Question, IReadOnlyList<Option> Options);
