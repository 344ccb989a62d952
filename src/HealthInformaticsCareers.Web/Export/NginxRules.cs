using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Export;

/// <summary>The nginx configuration that serves the exported files with the same addresses, statuses and headers as the site.</summary>
/// <param name="Folder">The folder of the exported files.</param>
/// <param name="Origin">The address of the running site, which answers everything that is not exported; null if there is none.</param>
/// <param name="Headers">The headers of a page, from which the headers of every response are taken.</param>
/// <param name="QueryReaders">Pages that depend on the query; the files hold them without one.</param>
/// <param name="OriginOnly">Addresses that only the origin can answer.</param>
internal sealed record NginxRules(
    string Folder,
    string? Origin,
    IReadOnlyList<(string Name, string Value)> Headers,
    IReadOnlyList<string> Pages,
    IReadOnlyList<string> Gone,
    IEnumerable<KeyValuePair<string, string>> Aliases,
    IReadOnlyList<(string Address, string ContentType, string CacheControl)> Files,
    IReadOnlyList<string> QueryReaders,
    IReadOnlyList<string> OriginOnly,
    string PageCache,
    string NotFoundCache,
    string MovedCache)
{
    // No address of the site begins with a dot.
    public const string NotFoundFile = "/.answers/404.html";
    public const string RefusedFile = "/.answers/405.html";
    public const string NotHereFile = "/.answers/501.html";

    /// <summary>Headers that differ between responses, or that nginx sets itself.</summary>
    private static readonly string[] PerResponseHeaders = ["Date", "ETag", "Vary", "Cache-Control", "Cross-Origin-Resource-Policy"];

    public string Maps =>
        $$"""
        # Made by '-- export'. Goes into http { }, once; nginx/server.conf goes into the server { } that serves the copy.

        map_hash_max_size {{HashSizeFor(Pages.Count)}};
        map_hash_bucket_size 512;

        # $uri is decoded, so an encoded slash would look like a real one there.
        map $request_uri $hic_disguised {
            default "";
            "~*^[^?]*%2f" "%2f";
        }

        # The canonical address of every spelling. The keys of a map ignore letter case.
        map "$hic_disguised$uri" $hic_page {
            default "";
        {{Lines(CanonicalAddresses.SelectMany(pair => SpellingsOf(pair.Key).Select(written => $"    {Quoted(written)} {Quoted(pair.Value)};")))}}
        }

        # The path as the client wrote it: $uri is decoded.
        map $request_uri $hic_written {
            default "";
            "~^(?<hic_raw>[^?]*)" $hic_raw;
        }

        # Redirect to the canonical address from any other spelling. A regular expression is case-sensitive, unlike a key.
        map "$hic_written|$hic_page" $hic_moved {
            default $hic_page;
            "~\|$" "";
            "~^([^|]*)\|\1$" "";
        }

        # A file that does not exist, so that a request with a query is not answered from the files.
        map $args $hic_plain {
            default "/.none";
            "" "";
        }

        # Anybody's page may read the open data.
        map $uri $hic_readers {
            default "";
            "~^/data/" "*";
        }

        map $uri $hic_resource_policy {
            default "same-origin";
            "~^/data/" "cross-origin";
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

        {{Lines(CommonHeaders.Select(header => $"add_header {header.Name} {Quoted(header.Value)} always;"))}}
        add_header Access-Control-Allow-Origin $hic_readers always;
        add_header Cross-Origin-Resource-Policy $hic_resource_policy always;
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

        # Pages that depend on the query, and pages that differ for every request.
        {{Lines(QueryReaders.Select(address => $"location = {address} {{ try_files $hic_plain{FileOf(address)} @site; }}"))}}
        {{Lines(OriginOnly.Select(address => $"location = {address} {{ try_files /.none @site; }}"))}}
        location ^~ /p/ { try_files /.none @site; }

        {{(Origin is null ? "location @site {\n    return 501;\n}" : AtOrigin)}}

        # Files that are not pages.
        {{Lines(Files.Select(file => $"location = {file.Address} {{ try_files {file.Address} =404; {(Types.Any(type => HasType(file, type)) ? "" : $"types {{ }} default_type {MediaTypeOf(file.ContentType)}; ")}}}"))}}

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

    private IEnumerable<KeyValuePair<string, string>> CanonicalAddresses => Aliases.Concat(Pages.Concat(Gone).Concat(OriginOnly.Intersect(SiteMap.Tools)).Select(address => KeyValuePair.Create(address, address)));

    private IEnumerable<(string Name, string Value)> CommonHeaders => Headers.Where(header => !PerResponseHeaders.Contains(header.Name));

    /// <summary>The most common media type of each file extension.</summary>
    private IEnumerable<(string Ending, string Type)> Types => Files
        .GroupBy(file => Path.GetExtension(file.Address).TrimStart('.'), file => MediaTypeOf(file.ContentType))
        .Select(group => (group.Key, group.GroupBy(type => type).MaxBy(type => type.Count())!.Key));

    public static string FileOf(string address) => address == "/" ? "/index.html" : $"{address}.html";

    public static string GoneFileOf(string address) => $"/.answers/gone{address}.html";

    private static bool HasType((string Address, string ContentType, string CacheControl) file, (string Ending, string Type) type) =>
        file.Address.EndsWith($".{type.Ending}", StringComparison.Ordinal) && MediaTypeOf(file.ContentType) == type.Type;

    private static string[] SpellingsOf(string address) => address == "/" ? [address] : [address, address + "/"];

    private static string MediaTypeOf(string contentType) => contentType.Split(';')[0];

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static int HashSizeFor(int pages) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(pages * 8, 2048));

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
