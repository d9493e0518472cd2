package io.yotosmartstream.blueprint;

import java.util.List;

/**
 * A network with public subnets, whose tasks nobody can call from outside: no rule lets anything
 * in.
 *
 * @param subnets blocks of addresses, one per zone
 */
public record Network(String name, String cidr, List<String> subnets) {
  public Network {
    subnets = List.copyOf(subnets);
  }
}
