using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>§ marks the address that must be refused; a line without § has no link or an allowed one.</summary>
public sealed class C02_body_with_a_hostile_address
{
    [Theory]
    [InlineData("[x](§javascript:alert(1))")]
    [InlineData("[x](§JaVaScRiPt:alert(1))")]
    [InlineData("[x](§<javascript:alert(1)>)")]
    [InlineData("[x](§javascript&colon;alert(1))")]
    [InlineData("[x](§&#106;avascript:alert(1))")]
    [InlineData("[x](§&#x6A;&#x61;vascript:alert(1))")]
    [InlineData("[x](§java&Tab;script:alert(1))")]
    [InlineData("[x](§java&NewLine;script:alert(1))")]
    [InlineData("[x](§&#1;javascript:alert(1))")]
    [InlineData("[x](§&#x200B;javascript:alert(1))")]
    [InlineData("[x](§\\javascript:alert(1))")]
    [InlineData("[x](§javascript\\:alert(1))")]
    [InlineData("[x](§ｊavascript:alert(1))")]
    [InlineData("[x](§javascript://nhs.uk/%0Aalert(1))")]
    [InlineData("[x](§data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](§DATA:text/html,x)")]
    [InlineData("[x](§vbscript:msgbox(1))")]
    [InlineData("[x](§file:///etc/passwd)")]
    [InlineData("[x](§blob:https://evil.example/x)")]
    [InlineData("[x](§about:blank)")]
    [InlineData("[x](§view-source:https://evil.example)")]
    [InlineData("[x](§intent://x#Intent;end)")]
    [InlineData("[x](§feed:javascript:alert(1))")]
    [InlineData("[x](§ftp://evil.example/)")]
    [InlineData("[x](§http://evil.example/)")]
    [InlineData("[x](§//evil.example)")]
    [InlineData("[x](§///evil.example)")]
    [InlineData("[x](§/\\evil.example)")]
    [InlineData("[x](§\\/\\/evil.example)")]
    [InlineData("[x](§&sol;&sol;evil.example)")]
    [InlineData("[x](§/&Tab;/evil.example)")]
    [InlineData("[x](§https://user:password@evil.example/)")]
    [InlineData("[x](§https://nhs.uk@evil.example/)")]
    [InlineData("[x](§https://nhs.uk%40evil.example/)")]
    [InlineData("[x](§https://nhs.uk\\@evil.example/)")]
    [InlineData("[x](§https:evil.example)")]
    [InlineData("[x](§https:/evil.example)")]
    [InlineData("[x](§https:///evil.example)")]
    [InlineData("[x](§https:\\\\evil.example)")]
    [InlineData("[x](§HTTPS://evil.example)")]
    [InlineData("[x](§https://)")]
    [InlineData("[x](§https://evil)")]
    [InlineData("[x](§https://[::1]/)")]
    [InlineData("[x](§https://evil.example:99999999/)")]
    [InlineData("[x](§https://evil.example/&#x202E;gpj.exe)")]
    [InlineData("[x](§tel:javascript)")]
    [InlineData("[x](§mailto:a@b.example?bcc=c@d.example)")]
    [InlineData("[x](§roles)")]
    [InlineData("[x](§./roles)")]
    [InlineData("[x](§../roles)")]
    [InlineData("[x](§?q=1)")]
    [InlineData("§[x]()")]
    [InlineData("[x](§#\"onclick=\"alert(1))")]
    [InlineData("§<javascript:alert(1)>")]
    [InlineData("§<JAVASCRIPT:alert(1)>")]
    [InlineData("§<data:text/html,x>")]
    [InlineData("§<vbscript:x>")]
    [InlineData("Text §<file:///etc/passwd>")]
    [InlineData("[x]\n\n[x]: §javascript:alert(1)")]
    [InlineData("[x][y] and [y]\n\n[y]: §<javascript:alert(1)>")]
    [InlineData("> [x]\n\n> [x]: §data:text/html,x")]
    [InlineData("- [x]\n\n[x]: §//evil.example 'title'")]
    [InlineData("[x]\n\n[x]:\n  §vbscript:x")]
    [InlineData("![x]\n\n[x]: §https://evil.example/a.png")]
    [InlineData("![x](§https://evil.example/a.png)")]
    [InlineData("![x](§//evil.example/a.png)")]
    [InlineData("![x](§javascript:alert(1))")]
    [InlineData("![x](§data:image/svg+xml;base64,AAAA)")]
    [InlineData("![x](§#x)")]
    [InlineData("[![x](§javascript:alert(1))](/)")]
    [InlineData("[![x](/images/a.png)](§javascript:alert(1))")]
    [InlineData("<javascript:alert(1) >")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://evil.example and www.evil.example")]
    [InlineData("Text\n\n[x]: javascript:alert(1)")]
    [InlineData("[x](https://www.nhs.uk/), [y](mailto:a@b.example), [z](tel:+44-20-7946-0000), [home](/) and ![map](/images/map-1.svg)")]
    [InlineData("## Here\n\n[x](#here), <a@b.example> and <https://www.nhs.uk/a_b?c=d&e=f#g>")]
    public void Address_outside_the_allow_list_is_refused_where_it_is_written(string body)
    {
        HostileContent.MustBeRefusedWhereMarked("HIC3002", HostileContent.WithBody(body));
    }

    [Theory]
    [InlineData("[x](§/%5cevil.example)")]
    [InlineData("[x](§/%2f/evil.example)")]
    [InlineData("[x](§/%09/evil.example)")]
    [InlineData("[x](§/roles/../../etc/passwd)")]
    [InlineData("[x](§/%2e%2e/etc/passwd)")]
    [InlineData("[x](§/etc/passwd)")]
    public void Address_without_a_page_is_refused_where_it_is_written(string body)
    {
        HostileContent.MustBeRefused("HIC2002", HostileContent.WithBody(body));
    }

    [Fact]
    public void Address_that_is_too_long_for_browsers_is_refused()
    {
        HostileContent.MustBeRefused("HIC1003", HostileContent.WithBody($"[x](§https://evil.example/{new string('a', 2_000)})"));
    }
}
