namespace HealthInformaticsCareers.Content.Editing;

/// <summary>A verb cannot do what it was asked; nothing has been changed.</summary>
public sealed class RefusedException(string why) : Exception(why);
