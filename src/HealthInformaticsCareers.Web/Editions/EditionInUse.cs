namespace HealthInformaticsCareers.Web.Editions;

/// <summary>The edition of one request, held until the request ends.</summary>
internal sealed class EditionInUse(CurrentEdition current) : IDisposable
{
    public Edition Edition { get; } = Taken(current);

    public void Dispose() => Edition.Release();

    private static Edition Taken(CurrentEdition current)
    {
        // It can be replaced and let go between the two steps; then there is a newer one.
        while (true)
        {
            var edition = current.Edition;
            if (edition.Take())
            {
                return edition;
            }
        }
    }
}
