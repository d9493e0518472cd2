package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Default;
import io.yotosmartstream.environments.declaration.Range;

/** The REST API. */
public record Api(
    @About("Where the functions run.") @Default(value = "lambda", alwaysOn = "container")
        ApiRuntime runtime,
    @About("Requests per second that the API takes in the long run; more get 429.")
        @Default("50")
        @Range(min = 1, max = 10_000)
        int requestsPerSecond,
    @About("Requests that may come at once before requestsPerSecond counts.")
        @Default("100")
        @Range(min = 1, max = 5_000)
        int burst,
    @About("The same as requestsPerSecond for signing in and signing up.")
        @Default("5")
        @Range(min = 1, max = 10_000)
        int signInRequestsPerSecond,
    @About("The same as burst for signing in and signing up.")
        @Default("10")
        @Range(min = 1, max = 5_000)
        int signInBurst) {}
