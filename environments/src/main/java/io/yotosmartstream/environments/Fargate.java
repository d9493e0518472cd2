package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.Default;

/** The containers on Fargate. */
public record Fargate(
    @About("The MQTT service.")
        @Default("{cpu: 256, memoryMb: 512, spotPercent: 100, minTasks: 1, maxTasks: 2}")
        Tasks mqtt,
    @About("The API, where api.runtime is container.")
        @Default("{cpu: 256, memoryMb: 512, spotPercent: 50, minTasks: 2, maxTasks: 4}")
        Tasks api) {}
