package io.yotosmartstream.blueprint;

/**
 * An internal load balancer that only API Gateway reaches, by a VPC link.
 *
 * @param service key of the service behind it
 */
public record LoadBalancer(String name, String service, int port, String healthPath) {}
