namespace HealthInformaticsCareers.Content.Editing;

/// <summary>A verb cannot do what it was asked; nothing has been changed. <see cref="ContentEditor"/> always catches it.</summary>
internal sealed class RefusedException(string why) : Exception(why);
