using System.Text.Json;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Web.Deploy;

/// <summary>The files that the build writes to <c>licences/</c> next to the program.</summary>
public sealed partial class Licences_of_third_parties
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "licences");

    [Fact]
    public void N13_Have_a_bill_of_materials_with_every_package_that_the_program_loads()
    {
        using var bill = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "bom.cdx.json")));
        var named = bill.RootElement.GetProperty("components").EnumerateArray().Select(component => component.GetProperty("purl").GetString()!).ToList();

        using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "HealthInformaticsCareers.Web.deps.json")));
        var loaded = assets.RootElement.GetProperty("targets").EnumerateObject().Single().Value.EnumerateObject()
            .Where(library => library.Value.TryGetProperty("runtime", out _) || library.Value.TryGetProperty("runtimeTargets", out _))
            .Where(library => !library.Name.StartsWith("HealthInformaticsCareers.", StringComparison.Ordinal))
            .Select(library => $"pkg:nuget/{library.Name.Replace('/', '@')}");
        Assert.Equal(loaded.Order(StringComparer.Ordinal), named.Where(name => name.StartsWith("pkg:nuget/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("pkg:npm/govuk-frontend@" + FrontendVersion(), named);
    }

    [Theory]
    [InlineData("govuk-frontend ", "Copyright (C) 2017 Crown Copyright (Government Digital Service)", "Permission is hereby granted, free of charge")]
    [InlineData("lucide-static ", "Lucide", "ISC License")]
    [InlineData("@fontsource-variable/atkinson-hyperlegible-next ", "The Atkinson Hyperlegible Next Project Authors", "SIL OPEN FONT LICENSE")]
    [InlineData("dictionary-en-gb ", "Kevin Atkinson", "Permission to use, copy, modify, distribute and sell these word")]
    [InlineData("Markdig ", "Alexandre Mutel", "Redistributions in binary form must reproduce")]
    [InlineData("Serilog ", "Serilog Contributors", "Apache License")]
    [InlineData("Npgsql ", "The Npgsql Development Team", "Permission to use, copy, modify, and distribute this software")]
    [InlineData("SQLite ", "SourceGear, LLC", "SQLite is Public Domain")]
    [InlineData("YamlDotNet ", "Antoine Aubry", "Permission is hereby granted, free of charge")]
    public void N13_Have_notices_with_name_copyright_and_licence_text(string name, string copyright, string text)
    {
        var notices = File.ReadAllText(Path.Combine(Folder, "THIRD-PARTY-NOTICES.txt")).Split(new string('=', 80));

        var notice = Assert.Single(notices, notice => notice.Contains($"\n{name}", StringComparison.Ordinal));
        Assert.Contains(copyright, notice, StringComparison.Ordinal);
        Assert.Contains(text, notice, StringComparison.Ordinal);
    }

    [Fact]
    public void N13_Include_the_notice_of_govuk_frontend_in_the_stylesheet() =>
        Assert.StartsWith("/*! govuk-frontend: Copyright (C) 2017 Crown Copyright (Government Digital Service). MIT License, https://", Stylesheet(), StringComparison.Ordinal);

    private static string FrontendVersion() => InStylesheet().Match(Stylesheet()).Groups[1].Value;

    private static string Stylesheet() => File.ReadAllText(Path.Combine(Checkout.Folder, "src", "HealthInformaticsCareers.Web", "wwwroot", "css", "site.css"));

    [GeneratedRegex("--govuk-frontend-version: \"([^\"]+)\"")]
    private static partial Regex InStylesheet();
}
