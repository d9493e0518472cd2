package io.yotosmartstream.blueprint;

/**
 * An internal load balancer that only API Gateway reaches, by a VPC link.
 *
 * @param name at most 32 characters, as AWS wants it; also of its group of targets, its VPC link
 *     and its security group
 * @param service key of the service behind it
 * @param port that it listens on itself; what it calls is the port of the service
 */
public record LoadBalancer(String name, String service, int port, String healthPath) {
  /** Name of the security group of the VPC link, the only one that may call the balancer. */
  public String linkGroup() {
    return name + "-link";
  }

  /** Name of the security group of the tasks behind it, which only the balancer may call. */
  public String taskGroup() {
    return name + "-targets";
  }
}
