namespace HealthInformaticsCareers.Content.Model;

/// <summary>The nations of the UK: health and education are run by each.</summary>
public enum Nation
{
    England,
    Wales,
    Scotland,
    NorthernIreland,
}
