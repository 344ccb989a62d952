using System.Collections.Frozen;
using System.Text;

namespace HealthInformaticsCareers.Content.Text;

/// <summary>
/// Composes accented letters, and takes accents away. Some systems write the letter and its accent as two characters, which look the same but are never found by a search.
/// <see cref="string.Normalize()"/> does nothing here, because globalization is invariant.
/// </summary>
public static class Accents
{
    // Each accent, with pairs of a plain letter and its accented form, for European languages including Welsh and Gaelic.
    private static readonly FrozenDictionary<char, string> Pairs = new Dictionary<char, string>
    {
        ['\u0300'] = "AÀEÈIÌOÒUÙaàeèiìoòuùWẀwẁYỲyỳ",
        ['\u0301'] = "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźWẂwẃ",
        ['\u0302'] = "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷ",
        ['\u0303'] = "AÃNÑOÕaãnñoõIĨiĩUŨuũ",
        ['\u0304'] = "AĀaāEĒeēIĪiīOŌoōUŪuū",
        ['\u0306'] = "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭ",
        ['\u0307'] = "CĊcċEĖeėGĠgġIİZŻzż",
        ['\u0308'] = "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸWẄwẅ",
        ['\u030A'] = "AÅaåUŮuů",
        ['\u030B'] = "OŐoőUŰuű",
        ['\u030C'] = "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzž",
        ['\u0326'] = "SȘsșTȚtț",
        ['\u0327'] = "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţ",
        ['\u0328'] = "AĄaąEĘeęIĮiįUŲuų",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<char, char> PlainLetters =
        Pairs.Values.SelectMany(pairs => pairs.Chunk(2)).DistinctBy(pair => pair[1]).ToFrozenDictionary(pair => pair[1], pair => pair[0]);

    /// <returns>The letter without its accent.</returns>
    public static char Plain(char letter) => letter < '\u00C0' ? letter : PlainLetters.GetValueOrDefault(letter, letter);

    internal static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F'))
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (composed.Length > 0 && Pairs.TryGetValue(c, out var pairs) && Accented(pairs, composed[^1]) is { } letter)
            {
                composed[^1] = letter;
            }
            else
            {
                composed.Append(c);
            }
        }

        return composed.ToString();
    }

    private static char? Accented(string pairs, char letter)
    {
        for (var index = 0; index < pairs.Length; index += 2)
        {
            if (pairs[index] == letter)
            {
                return pairs[index + 1];
            }
        }

        return null;
    }
}
