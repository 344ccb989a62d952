using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Export;

/// <summary>What nginx must know to answer with the files as the site answers: addresses, statuses, headers.</summary>
/// <param name="Folder">Of the files.</param>
/// <param name="Origin">Where what is not in the files is answered; null for nowhere.</param>
/// <param name="Headers">Of a page; those of every answer are taken from it.</param>
/// <param name="QueryReaders">Pages that are in the files as they are without a query.</param>
/// <param name="Elsewhere">Addresses that are answered at the origin alone.</param>
internal sealed record NginxRules(
    string Folder,
    string? Origin,
    IReadOnlyList<(string Name, string Value)> Headers,
    IReadOnlyList<string> Pages,
    IReadOnlyList<string> Gone,
    IEnumerable<KeyValuePair<string, string>> Aliases,
    IReadOnlyList<(string Address, string ContentType, string CacheControl)> Files,
    IReadOnlyList<string> QueryReaders,
    IReadOnlyList<string> Elsewhere,
    string PageCache,
    string NotFoundCache,
    string MovedCache)
{
    // Nothing that a visitor can ask for begins with a dot.
    public const string NotFoundFile = "/.answers/404.html";
    public const string RefusedFile = "/.answers/405.html";
    public const string NotHereFile = "/.answers/501.html";

    /// <summary>Of one answer, or made anew by nginx.</summary>
    private static readonly string[] OfOneAnswer = ["Date", "ETag", "Vary", "Cache-Control"];

    public string Maps =>
        $$"""
        # Made by '-- export'. Goes into http { }, once; nginx/server.conf goes into the server { } that serves the copy.

        map_hash_max_size {{Power(Pages.Count)}};
        map_hash_bucket_size 512;

        # Decoded, an encoded slash would look like one.
        map $request_uri $hic_disguised {
            default "";
            "~*^[^?]*%2f" "%2f";
        }

        # The address today of whatever way it is written; nginx does not tell capitals apart here.
        map "$hic_disguised$uri" $hic_page {
            default "";
        {{Lines(Today.SelectMany(pair => Written(pair.Key).Select(written => $"    {Quoted(written)} {Quoted(pair.Value)};")))}}
        }

        # The path as the client wrote it: $uri is decoded.
        map $request_uri $hic_written {
            default "";
            "~^(?<hic_raw>[^?]*)" $hic_raw;
        }

        # Redirect to the canonical address from any other spelling. A regular expression does tell capitals apart.
        map "$hic_written|$hic_page" $hic_moved {
            default $hic_page;
            "~\|$" "";
            "~^([^|]*)\|\1$" "";
        }

        # A file that is nowhere, so that what has a query is not taken from the files.
        map $args $hic_plain {
            default "/.none";
            "" "";
        }

        map $uri $hic_file_cache {
            default "{{PageCache}}";
        {{Lines(Files.Where(file => file.CacheControl != PageCache).Select(file => $"    {Quoted(file.Address)} {Quoted(file.CacheControl)};"))}}
        }

        map $status $hic_cache {
            default "no-store";
            200 $hic_file_cache;
            206 $hic_file_cache;
            304 $hic_file_cache;
            301 "{{MovedCache}}";
            404 "{{NotFoundCache}}";
            410 "{{NotFoundCache}}";
        }

        map $status $hic_allow {
            default "";
            405 "GET, HEAD";
        }

        """;

    public string Server =>
        $$"""
        # Made by '-- export'. Goes into the server { } that serves the copy; nginx/maps.conf goes into http { }.
        # Needs the module for brotli_static (Debian: libnginx-mod-http-brotli-static); without it take that line out.

        root {{Quoted(Folder)}};
        merge_slashes off;
        absolute_redirect off;
        server_tokens off;
        gzip_static on;
        brotli_static on;
        gzip_vary on;
        charset utf-8;
        charset_types *;
        types {
            text/html html;
        {{Lines(Types.Select(type => $"    {type.Type} {type.Ending};"))}}
        }

        {{Lines(Everywhere.Select(header => $"add_header {header.Name} {Quoted(header.Value)} always;"))}}
        add_header Cache-Control $hic_cache always;
        add_header Allow $hic_allow always;

        error_page 404 {{NotFoundFile}};
        error_page 405 {{RefusedFile}};
        error_page 501 502 504 {{NotHereFile}};

        if ($hic_moved) {
            return 301 $hic_moved$is_args$args;
        }

        location / {
            try_files /$hic_page.html =404;
        }

        location = / {
            try_files {{FileOf("/")}} =404;
        }

        location ^~ /.answers/ {
            internal;
        }

        # Pages that depend on what stands behind the question mark, and those that are never the same.
        {{Lines(QueryReaders.Select(address => $"location = {address} {{ try_files $hic_plain{FileOf(address)} @site; }}"))}}
        {{Lines(Elsewhere.Select(address => $"location = {address} {{ try_files /.none @site; }}"))}}

        {{(Origin is null ? "location @site {\n    return 501;\n}" : AtOrigin)}}

        # Files that are no pages.
        {{Lines(Files.Select(file => $"location = {file.Address} {{ try_files {file.Address} =404; {(Types.Any(type => IsOf(file, type)) ? "" : $"types {{ }} default_type {Bare(file.ContentType)}; ")}}}"))}}

        # Pages that are gone say what replaced them.
        {{Lines(Gone.Select(address => $"location = {address} {{ error_page 410 {GoneFileOf(address)}; return 410; }}"))}}

        """;

    private string AtOrigin =>
        $$"""
        location @site {
            # The origin sends all its headers itself.
            add_header X-From-Origin "";
            proxy_pass {{Origin}};
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Host $host;
            proxy_ssl_server_name on;
            proxy_ssl_name $host;
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_set_header X-Forwarded-Proto $scheme;
        }
        """;

    private IEnumerable<KeyValuePair<string, string>> Today => Aliases.Concat(Pages.Concat(Gone).Concat(Elsewhere.Intersect(SiteMap.Tools)).Select(address => KeyValuePair.Create(address, address)));

    private IEnumerable<(string Name, string Value)> Everywhere => Headers.Where(header => !OfOneAnswer.Contains(header.Name));

    /// <summary>The types that nginx gives by the endings of files, where all files of an ending have one.</summary>
    private IEnumerable<(string Ending, string Type)> Types => Files
        .GroupBy(file => Path.GetExtension(file.Address).TrimStart('.'), file => Bare(file.ContentType))
        .Select(group => (group.Key, group.GroupBy(type => type).MaxBy(type => type.Count())!.Key));

    public static string FileOf(string address) => address == "/" ? "/index.html" : $"{address}.html";

    public static string GoneFileOf(string address) => $"/.answers/gone{address}.html";

    private static bool IsOf((string Address, string ContentType, string CacheControl) file, (string Ending, string Type) type) =>
        file.Address.EndsWith($".{type.Ending}", StringComparison.Ordinal) && Bare(file.ContentType) == type.Type;

    private static string[] Written(string address) => address == "/" ? [address] : [address, address + "/"];

    private static string Bare(string contentType) => contentType.Split(';')[0];

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static int Power(int pages) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(pages * 8, 2048));

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
