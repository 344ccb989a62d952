using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using HealthInformaticsCareers.Benchmarks;
using HealthInformaticsCareers.Tests;

if (args is ["hostile-searches", ..])
{
    return HostileSearches.Run(args.Length > 1 ? args[1] : Path.Combine(Checkout.Folder, "content"));
}

// Runs in this process, because the project that BenchmarkDotNet generates cannot find ours under artifacts/.
var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
    .WithArtifactsPath(Path.Combine(Checkout.Folder, "artifacts", "benchmarks"));
BenchmarkSwitcher.FromTypes([typeof(Reading), typeof(Answering)]).Run(args.Length > 0 ? args : ["--filter", "*"], config);
return 0;
