using System.Globalization;
using k8s.Models;
using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>What comes in through an ingress.</summary>
public sealed class IngressTests
{
    private const string Gateway = "connection-gateway";

    // Every folder: one without an ingress has none that could be wrong, and the first test holds that there are some.
    public static TheoryData<string> Folders => Deployables.Folders;

    private static KustomizeBuild Build(string folder) => KustomizeBuild.All[folder];

    [Fact]
    public void Production_Ingresses_LeadToGatewaysAndOperators()
    {
        var targets = Build("overlays/production").OfType<V1Ingress>().SelectMany(Backends).Select(backend => backend.Name);

        Assert.Equal(new HashSet<string>([Gateway, "operator-api"]), targets.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Ingress_Backends_AreServicesWithThatPort(string folder)
    {
        Assert.All(Build(folder).OfType<V1Ingress>().SelectMany(Backends), backend =>
            Assert.Contains(Build(folder).Single<V1Service>(backend.Name).Spec.Ports, port => port.Name == backend.Port.Name));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Ingress_Hosts_HaveTlsAndNothingWithout(string folder)
    {
        Assert.All(Build(folder).OfType<V1Ingress>(), ingress =>
        {
            Assert.Equal(ingress.Spec.Rules.Select(rule => rule.Host), ingress.Spec.Tls.SelectMany(tls => tls.Hosts));
            Assert.Equal("true", ingress.Metadata.Annotations["nginx.ingress.kubernetes.io/ssl-redirect"]);
        });
    }

    /// <summary>Else the ingress closes sockets on which there was nothing to say.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void Ingress_TimeOuts_AreAboveThePings(string folder)
    {
        var ping = OptionNames.Default<TimeSpan>(DeployableService.Named(Gateway), "Gateway", "PingInterval");

        Assert.All(
            Build(folder).OfType<V1Ingress>().Where(ingress => Backends(ingress).Any(backend => backend.Name == Gateway)),
            ingress => Assert.All(["proxy-read-timeout", "proxy-send-timeout"], name => Assert.True(
                TimeSpan.FromSeconds(int.Parse(ingress.Metadata.Annotations[$"nginx.ingress.kubernetes.io/{name}"], CultureInfo.InvariantCulture)) > 2 * ping)));
    }

    /// <summary>Whoever could reach a gateway past the ingress could say of himself what only the ingress may.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void Backends_OfAnIngress_AreReachedByItAlone(string folder)
    {
        var build = Build(folder);
        Assert.All(build.OfType<V1Ingress>().SelectMany(Backends), backend =>
        {
            var workload = build.WorkloadNamed(backend.Name);
            var port = workload.Container.Ports.Single(port => port.Name == backend.Port.Name).ContainerPort.ToString(CultureInfo.InvariantCulture);
            var rules = build.OfType<V1NetworkPolicy>().Where(policy => workload.IsSelectedBy(policy.Spec.PodSelector)).SelectMany(policy => policy.Spec.Ingress ?? []);

            var rule = Assert.Single(rules, rule => rule.Ports.Any(open => open.Port.Value == port));
            Assert.Equal("ingress-nginx", Assert.Single(rule.FromProperty).NamespaceSelector.MatchLabels["kubernetes.io/metadata.name"]);
        });
    }

    /// <summary>A header that no ingress of these sets, and that each lets through, must not be believed.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void Gateway_BehindAnIngress_BelievesInNoCertificateHeader(string folder)
    {
        Assert.DoesNotContain("GatewayProxies__CertificateHeader", Build(folder).WorkloadNamed(Gateway).Environment(Build(folder)).Keys);
    }

    [Fact]
    public void Gateway_InProduction_KnowsItsIngress()
    {
        var build = Build("overlays/production");

        Assert.Contains("GatewayProxies__Trusted__0", build.WorkloadNamed(Gateway).Environment(build).Keys);
        Assert.Equal("2", build.WorkloadNamed("boot-service").Environment(build)["Credentials__LeastProfile"]);
    }

    private static IEnumerable<V1IngressServiceBackend> Backends(V1Ingress ingress) =>
        ingress.Spec.Rules.SelectMany(rule => rule.Http.Paths).Select(path => path.Backend.Service);
}
