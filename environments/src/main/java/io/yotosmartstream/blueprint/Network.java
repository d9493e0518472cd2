package io.yotosmartstream.blueprint;

import java.util.List;

/**
 * A network with public subnets, whose tasks nobody can call from outside: no rule lets anything
 * in.
 *
 * @param subnets blocks of addresses, one per zone
 * @param outboundPorts TCP ports outside that tasks may call: 443 and those of the brokers
 */
public record Network(String name, String cidr, List<String> subnets, List<Integer> outboundPorts) {
  public Network {
    subnets = List.copyOf(subnets);
    outboundPorts = List.copyOf(outboundPorts);
  }

  /** Name of the security group that all tasks are in. */
  public String taskGroup() {
    return name + "-tasks";
  }
}
