package io.yotosmartstream.environments;

import io.yotosmartstream.environments.declaration.About;
import io.yotosmartstream.environments.declaration.OneOf;
import io.yotosmartstream.environments.declaration.Range;

/** The tasks of one service. */
public record Tasks(
    @About("CPU units of a task; 1024 is one vCPU.")
        @OneOf({256, 512, 1024, 2048, 4096, 8192, 16384})
        int cpu,
    @About("Memory of a task in MB; each cpu allows some values only.")
        @Range(min = 512, max = 122_880)
        int memoryMb,
    @About(
            "Percent of the tasks on Fargate Spot: a third of the price, may be stopped with two minutes' notice.")
        @Range(min = 0, max = 100)
        int spotPercent,
    @About("The fewest tasks.") @Range(min = 1, max = 50) int minTasks,
    @About("The most tasks.") @Range(min = 1, max = 50) int maxTasks) {}
