{{/* What every object carries. */}}
{{- define "ocpp-micro.commonLabels" -}}
app.kubernetes.io/part-of: ocpp-micro
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end }}

{{/* The labels of what belongs to a workload: root, name, component. */}}
{{- define "ocpp-micro.labels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/component: {{ .component }}
{{ include "ocpp-micro.commonLabels" .root }}
{{- end }}

{{/* The labels of its pods: without versions, so that a new chart with the same content replaces none. */}}
{{- define "ocpp-micro.podLabels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/component: {{ .component }}
app.kubernetes.io/part-of: ocpp-micro
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{/* Puts what is in .from into .into, maps key by key. sprig's mergeOverwrite would drop false, 0 and what is empty. */}}
{{- define "ocpp-micro.override" -}}
{{- range $key, $value := .from }}
{{- if and (kindIs "map" $value) (kindIs "map" (get $.into $key)) }}
{{- include "ocpp-micro.override" (dict "into" (get $.into $key) "from" $value) }}
{{- else }}
{{- $_ := set $.into $key $value }}
{{- end }}
{{- end }}
{{- end }}

{{/* A service with what it has from defaults, as YAML: root, name. */}}
{{- define "ocpp-micro.service" -}}
{{- $own := required (printf "services.%s: there is no such service" .name) (get .root.Values.services .name) }}
{{- $service := deepCopy .root.Values.defaults }}
{{- include "ocpp-micro.override" (dict "into" $service "from" $own) }}
{{- toYaml $service }}
{{- end }}

{{/* The image of a service: root, name, service. */}}
{{- define "ocpp-micro.image" -}}
{{ .service.image | default (printf "%s/%s:%s" .root.Values.image.repository .name (.root.Values.image.tag | default .root.Chart.AppVersion)) }}
{{- end }}

{{/* The environment of a service that is no secret, as YAML: root, service. Its ports win: the pod opens these. */}}
{{- define "ocpp-micro.config" -}}
{{- $config := deepCopy (.service.config | default dict) }}
{{- $_ := set $config "Management__Port" (toString .service.managementPort) }}
{{- with .service.port }}
{{- $_ := set $config .variable (toString .number) }}
{{- end }}
{{- if and .root.Values.ingress.enabled (eq .service.component "gateway") }}
{{- range $index, $network := .root.Values.ingress.trustedNetworks }}
{{- $_ := set $config (printf "GatewayProxies__Trusted__%d" $index) $network }}
{{- end }}
{{- end }}
{{- /* Charge points come with addresses of their own, and one address must not take most of a gateway's places. */}}
{{- if and .root.Values.gatewayTls.enabled (eq .service.component "gateway") (not (hasKey $config "Gateway__MaxConnectionsPerAddress")) }}
{{- $_ := set $config "Gateway__MaxConnectionsPerAddress" "1000" }}
{{- end }}
{{- toYaml $config }}
{{- end }}

{{/* Where the broker's address is: the operator makes a Secret of its own. */}}
{{- define "ocpp-micro.brokerSecret" -}}
{{- if eq .Values.broker.provider "operator" -}}
name: rabbitmq-default-user
key: connection_string
{{- else -}}
{{ toYaml .Values.broker.secret }}
{{- end }}
{{- end }}

{{/*
With several nodes, the queues that services consume go on without one of them, and so do the billing messages that wait in them. A
gateway's own queue stays classic and exclusive whatever this says: it lives and dies with the gateway's connection.
*/}}
{{- define "ocpp-micro.queueType" -}}
{{ .Values.broker.queueType | default (ternary "Quorum" "" (eq .Values.broker.provider "operator")) }}
{{- end }}

{{- define "ocpp-micro.telemetryEndpoint" -}}
{{ ternary "http://otel-collector:4317" .Values.telemetry.endpoint .Values.telemetry.collector.enabled }}
{{- end }}

{{/* "true" if KEDA scales a service: root, service. */}}
{{- define "ocpp-micro.isScaledByKeda" -}}
{{- if and .root.Values.keda.enabled .service.queues .service.autoscaling.enabled }}true{{ end }}
{{- end }}
