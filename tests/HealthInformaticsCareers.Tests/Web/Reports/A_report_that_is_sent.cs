using System.IO.Pipelines;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Reports;

namespace HealthInformaticsCareers.Tests.Web.Reports;

public sealed partial class A_report_that_is_sent(ReportingSite site) : IClassFixture<ReportingSite>
{
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly string[] Payloads =
    [
        "<script>alert(1)</script>", "</textarea><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "' autofocus onfocus=alert(1) x='", "<!--", "]]>", "<![CDATA[<b>]]>", "&lt;b&gt;", "&#60;b&#62;", "javascript:alert(1)",
        "{{7*7}}", "@Model.Title", "@(1+1)", "${7*7}", "<%= 7*7 %>", "=1+1", "\\\"-alert(1)-\\\"", "<iframe srcdoc='<b>'>", "<style>*{}</style>", "<base href=//evil.example>", "<a href=\"javascript:alert(1)\">x</a>", "\u003Cscript\u003E", "＜script＞", "<\0script>", "<plaintext>",
    ];

    [Fact]
    public async Task Is_stored_and_the_page_after_it_says_its_reference()
    {
        var id = Guid.NewGuid().ToString();
        var answer = await site.Send(("submission", id), ("fact", "pay"), ("text", "It is band 4."), ("reply", "ann@example.org"));

        Assert.Equal(303, answer.Status);
        Assert.Matches(Thanks(), answer.Location);
        var report = await Stored(answer);
        Assert.Equal(("/roles/clinical-coder", ReportKind.WrongFact, "pay", "It is band 4.", "ann@example.org"), (report.Page, report.Kind, report.Fact, report.Text, report.ReplyTo));
        var thanks = await site.Open(answer.Location!);
        Assert.Equal(200, thanks.Status);
        Assert.Contains(report.Reference, thanks.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F09_Sent_twice_at_once_or_later_is_one_report()
    {
        var id = Guid.NewGuid().ToString();
        var before = (await site.Stored()).Count;
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => site.Send(("submission", id))));
        var later = await site.Send(("submission", id), ("text", "Said better."));

        Assert.All(answers, answer => Assert.Equal(later.Location, answer.Location));
        Assert.Equal(before + 1, (await site.Stored()).Count);
    }

    [Fact]
    public async Task N10_Cannot_be_changed_once_an_editor_has_closed_it_but_can_be_sent_as_a_new_one()
    {
        var fields = site.Filled(("submission", Guid.NewGuid().ToString()), ("text", "It is band 4."));
        var first = await Stored(await site.Send(new FormUrlEncodedContent(fields)));
        new SqliteReportStore(site.Database).Close(first.Id, site.Clock.Now);
        Assert.Equal(first.Id, (await Stored(await site.Send(new FormUrlEncodedContent(fields)))).Id);

        fields["text"] = "No, it is band 5.";
        var refused = await site.Send(new FormUrlEncodedContent(fields));

        Assert.Equal((409, "No, it is band 5."), (refused.Status, refused.Typed));
        Assert.Contains("Send it again to make a new report.", Assert.Single(refused.Problems), StringComparison.Ordinal);
        fields["submission"] = refused.Document.QuerySelector("input[name=submission]")!.GetAttribute("value")!;
        var second = await Stored(await site.Send(new FormUrlEncodedContent(fields)));
        Assert.NotEqual(first.Id, second.Id);
        Assert.True(second.IsOpen);
        Assert.Equal(("It is band 4.", false), (await site.Stored()).Where(report => report.Id == first.Id).Select(report => (report.Text, report.IsOpen)).Single());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/nothing")]
    [InlineData("roles/clinical-coder")]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/roles/clinical-coder\r\nX-Evil: 1")]
    public async Task About_a_page_that_does_not_exist_is_about_the_site(string? page)
    {
        var answer = await site.Send(("page", page), ("fact", "pay"), ("kind", "question"));

        Assert.Equal(303, answer.Status);
        Assert.Equal(("/", null), ((await Stored(answer)).Page, (await Stored(answer)).Fact));
        var form = await site.Open($"/report?page={Uri.EscapeDataString(page ?? "")}");
        Assert.Equal("", form.Document.QuerySelector("input[name=page]")!.GetAttribute("value") ?? "");
        Assert.NotNull(form.Document.QuerySelector("input[value=question]"));
    }

    [Fact]
    public async Task With_several_mistakes_is_shown_again_with_what_was_typed_and_how_to_correct_it()
    {
        var answer = await site.Send(("kind", null), ("fact", "pay"), ("text", new string('x', 2_001)), ("reply", "nobody"));
        var document = answer.Document;

        Assert.Equal(400, answer.Status);
        Assert.StartsWith("Error: ", document.Title, StringComparison.Ordinal);
        Assert.Equal(["no-store"], answer.Headers.GetValues("Cache-Control"));
        Assert.Equal(3, answer.Problems.Count());
        Assert.NotNull(document.QuerySelector(".error-summary[role=alert][tabindex='-1'][autofocus]"));
        foreach (var link in document.QuerySelectorAll(".error-summary a"))
        {
            var field = document.QuerySelector(link.GetAttribute("href")!)!;
            var described = (field.GetAttribute("type") == "radio" ? field.Closest("fieldset")! : field).GetAttribute("aria-describedby")!.Split(' ');
            Assert.Contains(described, id => document.GetElementById(id)!.TextContent == $"Error: {link.TextContent}");
            Assert.All(described, id => Assert.NotNull(document.GetElementById(id)));
        }

        Assert.Equal(new string('x', 2_001), answer.Typed);
        Assert.Equal("nobody", document.QuerySelector("#reply")!.GetAttribute("value"));
        Assert.Equal("pay", document.QuerySelector("#fact option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task With_a_mistake_keeps_its_submission_id()
    {
        var id = Guid.NewGuid().ToString();
        var answer = await site.Send(("submission", id), ("text", " \n"));

        Assert.Equal(["Write what is wrong"], answer.Problems);
        Assert.Equal(id, answer.Document.QuerySelector("input[name=submission]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("submission", null)]
    [InlineData("submission", "42")]
    [InlineData("website", "https://spam.example")]
    public async Task As_a_program_would_send_it_is_shown_again_and_not_stored(string field, string? value)
    {
        var before = (await site.Stored()).Count;
        var answer = await site.Send((field, value), ("text", "Kept."));

        Assert.Equal(400, answer.Status);
        Assert.Equal("Kept.", answer.Typed);
        Assert.Equal("", answer.Document.QuerySelector("input[name=website]")!.GetAttribute("value") ?? "");
        Assert.True(Guid.TryParse(answer.Document.QuerySelector("input[name=submission]")!.GetAttribute("value"), out _));
        Assert.Equal(before, (await site.Stored()).Count);
    }

    [Fact]
    public async Task F01_With_markup_in_it_is_stored_unchanged_and_shown_as_text()
    {
        var empty = (await site.Send(("text", ""))).Document.All.Length;
        foreach (var payload in Payloads)
        {
            var text = payload.Replace("\0", "", StringComparison.Ordinal);
            Assert.Equal(text, (await Stored(await site.Send(("text", payload), ("reply", "")))).Text);

            var again = await site.Send(("text", payload), ("reply", payload), ("kind", payload), ("fact", payload), ("page", payload), ("submission", payload), ("time", payload), ("website", payload));
            Assert.Equal(text, again.Typed);
            Assert.Equal(payload.Trim(), again.Document.QuerySelector("#reply")!.GetAttribute("value")!.Replace('\uFFFD', '\0'));
            Assert.Empty(again.Document.QuerySelectorAll("main script, main img, main iframe, main style, main base, main svg, main [onerror], main [onload], main [onfocus], main a[href^=javascript]"));
            Assert.InRange(again.Document.All.Length, 1, empty + 20);
        }
    }

    [Fact]
    public async Task F05_Is_accepted_only_from_a_form_of_this_site()
    {
        string?[] places = [null, "same-origin", "none", "same-site", "cross-site", "nonsense", "SAME-ORIGIN", "same-origin, cross-site"];
        string?[] origins = [null, TestedSite.BaseUrl, "http://localhost", "https://evil.example", "null", TestedSite.BaseUrl + ".evil.example"];
        foreach (var place in places)
        {
            foreach (var origin in origins)
            {
                var headers = new[] { ("Sec-Fetch-Site", place), ("Origin", origin) }.Where(header => header.Item2 is not null).Select(header => (header.Item1, header.Item2!));
                var answer = await site.Send(new FormUrlEncodedContent(site.Filled()), [.. headers]);

                var isOurs = place is "same-origin" or "none" || (place is null && origin is null or TestedSite.BaseUrl or "http://localhost");
                Assert.True(answer.Status == (isOurs ? 303 : 403), $"{place ?? "-"} and {origin ?? "-"} gave {answer.Status}");
            }
        }
    }

    [Fact]
    public async Task F05_Needs_no_cookie_and_sets_none()
    {
        var form = await site.Open("/report?page=/roles/clinical-coder");

        Assert.False(form.Headers.Contains("Set-Cookie"));
        Assert.Empty(form.Document.QuerySelectorAll("input[name^='__']"));
    }

    public static TheoryData<string?, string, int> Bodies => new()
    {
        { Form, "kind=wrong-fact", 400 },
        { "Application/X-WWW-Form-URLEncoded; charset=UTF-8", "", 400 },
        { Form + "; charset=\"utf-8\"", "", 400 },
        { Form, "%", 400 },
        { Form, "&&&===&%zz=%f&=", 400 },
        { Form, "text=" + new string('a', (32 * 1024) - 5), 400 },
        { Form, "text=" + new string('a', (32 * 1024) - 4), 413 },
        { Form, new string('a', 40_000), 413 },
        { Form, string.Join('&', Enumerable.Range(0, 16).Select(number => $"f{number}=1")), 400 },
        { Form, string.Join('&', Enumerable.Range(0, 17).Select(number => $"f{number}=1")), 413 },
        { Form, string.Join('&', Enumerable.Repeat("a", 8_000)), 413 },
        { Form + "; charset=utf-16", "kind=wrong-fact", 415 },
        { Form + "; charset=utf-7", "kind=wrong-fact", 415 },
        { "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nHello\r\n--x--\r\n", 415 },
        { "application/json", "{\"text\":\"Hello\"}", 415 },
        { "text/plain", "text=Hello", 415 },
        { "nonsense", "text=Hello", 415 },
        { null, "text=Hello", 415 },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task F03_Is_refused_unless_it_is_a_form_of_a_reasonable_size(string? type, string body, int status)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        var answer = await site.Send(content);

        Assert.Equal(status, answer.Status);
        Assert.NotNull(answer.Document.QuerySelector("main h1"));
        Assert.Equal(["no-store"], answer.Headers.GetValues("Cache-Control"));
    }

    [Fact]
    public async Task F03_Without_an_end_is_refused_once_it_is_too_long()
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(Encoding.ASCII.GetBytes("text=" + new string('a', 40_000)), TestContext.Current.CancellationToken);
        var endless = new StreamContent(pipe.Reader.AsStream()) { Headers = { ContentType = MediaTypeHeaderValue.Parse(Form) } };

        Assert.Equal(413, (await site.Send(endless)).Status);
    }

    [Fact]
    public async Task F08_Puts_none_of_its_fields_into_a_header()
    {
        const string Evil = "x\r\nX-Evil: 1\r\nSet-Cookie: a=b\r\n\r\n";
        var answer = await site.Send(("page", Evil), ("fact", Evil), ("text", Evil), ("submission", Guid.NewGuid().ToString()), ("extra", Evil));

        Assert.Matches(Thanks(), answer.Location);
        Assert.False(answer.Headers.Contains("X-Evil") || answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(400, (await site.Send(("reply", "a@b.example\r\nBcc: c@d.example"))).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?reference=")]
    [InlineData("?reference=R-0")]
    [InlineData("?reference=42")]
    [InlineData("?reference=r-42")]
    [InlineData("?reference=R-042")]
    [InlineData("?reference=R-42%0d%0aX")]
    [InlineData("?reference=<script>")]
    [InlineData("?reference=R-99999999999999999999")]
    public async Task Is_not_thanked_for_at_a_made_up_address(string query) => Assert.Equal(404, (await site.Open($"/report/thanks{query}")).Status);

    [Fact]
    public async Task F11_Loses_personal_data_before_it_is_stored()
    {
        var stored = await Stored(await site.Send(("text", "I am ann@example.org, 07700 900123, NHS 943 476 5919, NI QQ 12 34 56 C.")));

        Assert.Equal("I am [e-mail address removed], [phone number removed], NHS [NHS number removed], NI [National Insurance number removed].", stored.Text);
        foreach (var address in (string[])["/report", stored.Page == "/" ? "/" : $"/report?page={stored.Page}", $"/report/thanks?reference={stored.Reference}"])
        {
            Assert.Contains("National Insurance number", (await site.Open(address)).Main, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("字")]
    [InlineData("ب")]
    [InlineData("é")]
    [InlineData("e\u0301")]
    [InlineData("😀")]
    [InlineData("\u202Eש")]
    [InlineData("\r\n")]
    [InlineData("\u0085\u2028\u000C\v")]
    public async Task F12_May_have_2000_code_units_in_any_script_and_not_one_more(string character)
    {
        // The leading x keeps a text of line ends from being blank. A browser's CR LF counts as one.
        var unit = character.ReplaceLineEndings("\n") is "\n" ? "\n" : character;
        var times = (ReportForm.MaxTextLength - 1) / unit.Length;
        var sent = "x" + string.Concat(Enumerable.Repeat(character, times)) + new string('y', ReportForm.MaxTextLength - 1 - (times * unit.Length));

        Assert.Equal("x" + string.Concat(Enumerable.Repeat(unit, times)) + new string('y', ReportForm.MaxTextLength - 1 - (times * unit.Length)), (await Stored(await site.Send(("text", sent)))).Text);
        Assert.Equal(400, (await site.Send(("text", sent + "z"))).Status);
    }

    [Fact]
    public void F12_With_any_text_is_stored_by_the_rules_or_refused_politely()
    {
        var texts = Gen.Frequency(
            (3, Gen.Elements("\0", "\uD83D", "\uDE00", "😀", "\u202E", "\r", "\n", "\r\n", "\t", "\u0301", "é", "字", "&", "=", "+", "%", "%00", "<", "\"", "@", "0", "9", "a", " ", "\uFEFF", "\uFFFF")),
            (1, ArbMap.Default.GeneratorFor<string>().Where(text => text is not null))).ListOf().Select(scraps => string.Concat(scraps));

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var answer = site.Send(("text", text)).GetAwaiter().GetResult();

            // A browser cannot send unpaired surrogates.
            var sent = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            var expected = sent.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\0", "", StringComparison.Ordinal);
            if (string.IsNullOrWhiteSpace(expected))
            {
                Assert.Equal((400, expected), (answer.Status, answer.Typed));
            }
            else
            {
                Assert.Equal(Masking.Mask(expected), Stored(answer).GetAwaiter().GetResult().Text);
            }
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(200));
    }

    [Fact]
    public void F12_Of_any_bytes_gets_a_response()
    {
        var bytes = Gen.Frequency((1, Gen.Elements("text=", "&", "kind=wrong-fact", "%FF", "%ED%A0%80", "%00", "%", "+", "reply=", "page=/", "time=99999999999999999999").Select(Encoding.ASCII.GetBytes)), (1, ArbMap.Default.GeneratorFor<byte[]>().Where(some => some is not null)))
            .ListOf().Select(parts => parts.SelectMany(part => part).ToArray());

        Prop.ForAll(bytes.ToArbitrary(), body =>
        {
            var content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(Form) } };
            Assert.Contains(site.Send(content).GetAwaiter().GetResult().Status, (int[])[303, 400, 413]);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(200));
    }

    [Fact]
    public async Task F12_With_invalid_UTF8_is_shown_again()
    {
        var body = string.Join('&', site.Filled(("text", null)).Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}")) + "&text=caf%E9";
        var answer = await site.Send(new ByteArrayContent(Encoding.ASCII.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(Form) } });

        Assert.Equal((400, "caf\uFFFD"), (answer.Status, answer.Typed));
        Assert.Contains("could not read some letters", Assert.Single(answer.Problems), StringComparison.Ordinal);
    }

    private async Task<Report> Stored(SiteResponse answer)
    {
        Assert.Equal(303, answer.Status);
        var reference = answer.Location!.Split('=')[1];
        return Assert.Single(await site.Stored(), report => report.Reference == reference);
    }

    [GeneratedRegex(@"^/report/thanks\?reference=R-[1-9][0-9]*$")]
    private static partial Regex Thanks();
}
