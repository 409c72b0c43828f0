using k8s.Models;
using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>Every service that keeps tables has a Job that brings them up to date.</summary>
public sealed class MigrationTests
{
    public static TheoryData<string> Folders => Deployables.Folders;

    [Theory]
    [MemberData(nameof(Folders))]
    public void Jobs_AreThoseOfTheServicesThatStore(string folder)
    {
        var storing = DeployableService.All.Where(static service => service.Stores).Select(static service => $"{service.Name}-migration");

        Assert.Equal(storing.Order(StringComparer.Ordinal), JobsOf(folder).Select(static job => job.Metadata.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Job_Pod_RunsTheServicesImageAsTheServiceDoes(string folder)
    {
        Assert.All(JobsOf(folder), job =>
        {
            var service = KustomizeBuild.All[folder].WorkloadNamed(job.Metadata.Name[..^"-migration".Length]);
            var (pod, container) = (job.Spec.Template.Spec, job.Spec.Template.Spec.Containers.Single());

            Assert.Equal((service.Container.Image, "migrate"), (container.Image, Assert.Single(container.Args)));
            Assert.Equal(service.Pod.ServiceAccountName, pod.ServiceAccountName);
            Assert.Equal((true, service.Pod.SecurityContext.RunAsUser), (pod.SecurityContext.RunAsNonRoot, pod.SecurityContext.RunAsUser));
            Assert.Equal((true, false), (container.SecurityContext.ReadOnlyRootFilesystem, container.SecurityContext.AllowPrivilegeEscalation));
            Assert.Equal("OnFailure", pod.RestartPolicy);
            Assert.NotNull(job.Spec.TtlSecondsAfterFinished);
            Assert.Equal(
                service.Container.Env.Single(static variable => variable.Name == "Database__PostgreSql").ValueFrom.SecretKeyRef.Name,
                Assert.Single(container.Env).ValueFrom.SecretKeyRef.Name);
        });
    }

    /// <summary>Or a Service would send calls to a pod that serves nothing.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void Job_Pod_IsOfNoServiceAndReachesTheDatabase(string folder)
    {
        var build = KustomizeBuild.All[folder];
        Assert.All(JobsOf(folder).Select(static job => job.Spec.Template.Metadata.Labels), labels =>
        {
            Assert.DoesNotContain(build.OfType<V1Service>(), service => service.Spec.Selector.All(label => labels.Contains(label)));
            Assert.Contains(
                build.OfType<V1NetworkPolicy>().Where(policy => labels.AreSelectedBy(policy.Spec.PodSelector)).SelectMany(static policy => policy.Spec.Egress ?? []),
                static rule => rule.Ports.Any(static port => port.Port.Value == "5432"));
        });
    }

    private static IEnumerable<V1Job> JobsOf(string folder) => KustomizeBuild.All[folder].OfType<V1Job>();
}
