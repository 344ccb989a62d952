namespace HealthInformaticsCareers.Content.Model;

/// <summary>The nations of the UK. Each runs its own health and education services.</summary>
public enum Nation
{
    England,
    Wales,
    Scotland,
    NorthernIreland,
}
