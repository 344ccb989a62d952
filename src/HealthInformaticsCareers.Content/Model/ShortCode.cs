using System.Security.Cryptography;
using System.Text;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>
/// Short codes for addresses. They follow from a hash of the address, so that two people who add different pages at the same time rarely give them
/// the same code.
/// </summary>
internal static class ShortCode
{
    public const int Shortest = 3;
    public const int Longest = 4;

    /// <summary>Without vowels, which could spell words, and without letters and digits that look like others.</summary>
    public const string Alphabet = "bcdfghjkmnpqrstvwxz23456789";

    public static bool IsValid(string text) => text.Length is >= Shortest and <= Longest && text.All(Alphabet.Contains);

    /// <param name="taken">The codes in use, to which the new one is added.</param>
    public static string For(string address, HashSet<string> taken)
    {
        var hash = BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(address)));
        for (var length = Shortest; ; length++)
        {
            var count = (uint)Math.Pow(Alphabet.Length, length);
            for (uint probe = 0; probe < count; probe++)
            {
                var code = Write((uint)(((ulong)hash + probe) % count), length);
                if (taken.Add(code))
                {
                    return code;
                }
            }
        }
    }

    private static string Write(uint number, int length) => string.Create(length, number, (characters, left) =>
    {
        for (var index = characters.Length - 1; index >= 0; index--)
        {
            characters[index] = Alphabet[(int)(left % Alphabet.Length)];
            left /= (uint)Alphabet.Length;
        }
    });
}
