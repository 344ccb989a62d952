using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Tests.Web.Requests;

namespace HealthInformaticsCareers.Tests.Web.Deploy;

/// <summary>
/// A real nginx with the shipped configuration in front of the site, reached from an address that nothing else uses. Only the host name, the ports
/// and the folders are replaced. Without nginx its tests are skipped, or fail if <c>REQUIRE_NGINX=1</c>, which CI sets.
/// </summary>
public sealed partial class NginxServer(ServedSite site) : IAsyncLifetime
{
    public const string Host = "localhost";

    /// <summary>The source address of every request. A log that contains it contains a visitor's address.</summary>
    public const string Visitor = "127.0.0.2";

    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin")
        .Select(folder => Path.Combine(folder, "nginx")).FirstOrDefault(File.Exists);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nginx-");
    private Process? nginx;

    public int Http { get; } = FreePort();

    public int Https { get; } = FreePort();

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
        {
            const string Reason = "No nginx was found: install the package 'nginx-light'.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("REQUIRE_NGINX") == "1", Reason);
            Assert.Fail(Reason);
        }

        await Launch(Program);
    }

    /// <summary>Sends the bytes unchanged and returns everything that nginx sends before it closes the connection.</summary>
    /// <param name="serverName">The name to ask for in the TLS handshake, "" for none; null for plain http.</param>
    public static async Task<string> Exchange(int port, string? serverName, string bytes)
    {
        await using var stream = serverName is null
            ? await Connect(port, TestContext.Current.CancellationToken)
            : await Handshake(port, serverName, SslApplicationProtocol.Http11, TestContext.Current.CancellationToken);
        await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Uses HTTP/2. The TLS handshake always names the site, even if the request names another host; HttpClient's own handshake would not.</summary>
    public HttpClient Browser() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        ConnectCallback = async (context, stop) => await Handshake(context.DnsEndPoint.Port, Host, SslApplicationProtocol.Http2, stop),
    })
    {
        BaseAddress = new($"http://{Host}:{Https}"),
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    /// <returns>The keys of all responses in nginx's cache.</returns>
    public IReadOnlyList<string> CachedKeys() =>
        [.. Files("cache").Select(file => Key().Match(File.ReadAllText(file, Encoding.Latin1)).Groups[1].Value)];

    /// <returns>Everything that nginx has logged.</returns>
    public string Logs() => string.Concat(Files("log").Select(File.ReadAllText));

    public async ValueTask DisposeAsync()
    {
        if (nginx is not null)
        {
            nginx.Kill();
            await nginx.WaitForExitAsync();
            nginx.Dispose();
        }

        folder.Delete(recursive: true);
    }

    private IEnumerable<string> Files(string name) => Directory.EnumerateFiles(Path.Combine(folder.FullName, name), "*", SearchOption.AllDirectories);

    private async Task Launch(string program)
    {
        foreach (var name in (string[])["log", "ssl", "cache", "conf.d"])
        {
            folder.CreateSubdirectory(name);
        }

        WriteCertificate();
        File.WriteAllText(At("conf.d/hic.conf"), Replaced(File.ReadAllText(Path.Combine(Checkout.Folder, "deploy", "nginx", "hic.conf"))));
        File.WriteAllText(At("conf.d/hic-instances.conf"), $"upstream hic {{ server 127.0.0.1:{site.Address.Port}; }}\n");

        // The same logs as in Debian's nginx.conf, but more verbose, so that anything hic.conf fails to keep out shows up in them.
        File.WriteAllText(At("nginx.conf"), $$"""
            daemon off;
            master_process off;
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            pid {{At("nginx.pid")}};
            error_log {{At("log/error.log")}} info;
            events { worker_connections 256; }
            http {
                access_log {{At("log/access.log")}};
                client_body_temp_path {{At("body")}};
                proxy_temp_path {{At("proxy")}};
                fastcgi_temp_path {{At("fastcgi")}};
                uwsgi_temp_path {{At("uwsgi")}};
                scgi_temp_path {{At("scgi")}};
                include conf.d/*.conf;
            }

            """);
        nginx = Process.Start(new ProcessStartInfo(program, ["-e", At("log/start.log"), "-p", folder.FullName, "-c", At("nginx.conf")]))!;
        while (true)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(IPAddress.Loopback, Https, TestContext.Current.CancellationToken);
                return;
            }
            catch (SocketException)
            {
                Assert.False(nginx.HasExited, Logs());
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }
    }

    private string At(string path) => Path.Combine(folder.FullName, path);

    /// <summary>A machine without IPv6 could not listen on [::], so every server listens on IPv4 alone.</summary>
    private string Replaced(string configuration) =>
        Listen().Replace(ListenOnIPv6().Replace(configuration, ""), match => $"listen 127.0.0.1:{(match.Groups[1].Value == "80" ? Http : Https)}")
            .Replace("careers.example.org", Host, StringComparison.Ordinal)
            .Replace("/etc/ssl/hic", At("ssl"), StringComparison.Ordinal)
            .Replace("/var/cache/hic", At("cache"), StringComparison.Ordinal)
            .Replace("/var/log/nginx", At("log"), StringComparison.Ordinal);

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Host);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(At("ssl/fullchain.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(At("ssl/privkey.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private static async Task<Stream> Handshake(int port, string serverName, SslApplicationProtocol protocol, CancellationToken stop)
    {
#pragma warning disable CA5359 // The certificate is the tests' own.
        var encrypted = new SslStream(await Connect(port, stop), leaveInnerStreamOpen: false, (_, _, _, _) => true);
#pragma warning restore CA5359
        await encrypted.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = serverName, ApplicationProtocols = [protocol] }, stop);
        return encrypted;
    }

    private static async Task<Stream> Connect(int port, CancellationToken stop)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(Visitor), 0));
        await socket.ConnectAsync(IPAddress.Loopback, port, stop);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("listen (80|443)")]
    private static partial Regex Listen();

    [GeneratedRegex("^ *listen \\[::\\].*\n", RegexOptions.Multiline)]
    private static partial Regex ListenOnIPv6();

    [GeneratedRegex("KEY: ([^\n]*)")]
    private static partial Regex Key();
}
