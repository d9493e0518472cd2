"""The command line of a function, by its runtime."""

import os
from pathlib import Path

from . import settings

# Lambda's memory is that of the whole environment; this much of it is a Java function's heap at Lambda too.
HEAP_SHARE = 0.85
SMALLEST_HEAP_MIB = 64


def of(config, code: Path) -> list[str]:
    """For a function's configuration (VersionFunctionConfiguration of LocalStack) and the folder of its code."""
    runtime = config.runtime or ""
    if runtime.startswith("java"):
        return _java(runtime, config, code)
    if runtime.startswith("provided"):
        return [_bootstrap(code)]
    raise ValueError(f"The runtime {runtime!r} does not run as a process: java* and provided* do")


def _java(runtime: str, config, code: Path) -> list[str]:
    jars = sorted(code.glob("lib/*.jar")) + sorted(settings.runtime_client().glob("*.jar"))
    return [
        settings.java_home(runtime) + "/bin/java",
        f"-Xmx{max(SMALLEST_HEAP_MIB, int(config.memory_size * HEAP_SHARE))}m",
        # As Lambda starts it: small and quickly there.
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xshare:auto",
        "-cp",
        ":".join(str(path) for path in [code, *jars]),
        "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
        config.handler,
    ]


def _bootstrap(code: Path) -> str:
    bootstrap = code / "bootstrap"
    if not os.access(bootstrap, os.X_OK):
        raise ValueError("The code has no executable file 'bootstrap', which a provided runtime starts")
    return str(bootstrap)
