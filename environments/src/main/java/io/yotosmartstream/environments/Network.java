package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Default;
import io.yotosmartstream.environments.declaration.Matches;
import io.yotosmartstream.environments.declaration.Range;

/** The private network of the containers. */
public record Network(
    @About("Availability zones.") @Default("2") @Range(min = 2, max = 3) int zones,
    @About("Addresses of the network; must not overlap with networks it is to be joined with.")
        @Default("10.42.0.0/16")
        @Matches(
            value = "([0-9]{1,3}\\.){3}[0-9]{1,3}/[0-9]{1,2}",
            says = "a private IPv4 range of /16 to /24, like 10.42.0.0/16")
        String cidr) {}
