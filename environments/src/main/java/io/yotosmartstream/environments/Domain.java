package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Matches;
import org.jspecify.annotations.Nullable;

/** An own domain name; needs CloudFront. */
public record Domain(
    @About("The name of the page, like players.example.com.")
        @Matches(
            value = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}",
            says = "a host name in lower case like players.example.com")
        String name,
    @About("The Route 53 zone in which the name is made; without it you make the records yourself.")
        @Matches(
            value = "Z[A-Z0-9]{1,31}",
            says = "the id of a hosted zone, like Z0123456789ABCDEFGHIJ")
        @Nullable String hostedZoneId) {}
