namespace HealthInformaticsCareers.BrowserTests;

internal static class Colours
{
    /// <summary>
    /// Adds three functions to a page: <c>coloursIn(style)</c> returns the visible colours of a computed style, <c>behind(element)</c> the
    /// background colour behind an element, and <c>contrast(one, other)</c> the contrast ratio by WCAG's formula.
    /// </summary>
    public const string Script =
        """
        () => {
          const light = colour => colour.slice(0, 3)
            .map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
            .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
          window.contrast = (one, other) => (Math.max(light(one), light(other)) + 0.05) / (Math.min(light(one), light(other)) + 0.05);
          window.coloursIn = style => (style.match(/rgba?\([^)]*\)/g) ?? [])
            .map(colour => colour.match(/[\d.]+/g).map(Number)).filter(([, , , alpha = 1]) => alpha > 0);
          window.behind = element => {
            const { backgroundImage, backgroundColor } = getComputedStyle(element);
            return coloursIn(backgroundImage)[0] ?? coloursIn(backgroundColor)[0] ?? (element.parentElement ? behind(element.parentElement) : [255, 255, 255]);
          };
        }
        """;
}
