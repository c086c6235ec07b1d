using System.Text;
using System.Xml;

namespace Chuangpu.Kernel.Exports;

/// <summary>Text as an XML file can hold it.</summary>
internal static class XmlText
{
    /// <summary>Leaves out what XML 1.0 can't carry: control characters and halves of pairs.</summary>
    public static string Sound(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF'))
        {
            return text;
        }

        var sound = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                sound.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                sound.Append(text[i]).Append(text[++i]);
            }
        }

        return sound.ToString();
    }
}
