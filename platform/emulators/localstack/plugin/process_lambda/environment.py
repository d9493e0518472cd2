"""The environment variables of a function."""

import os
from pathlib import Path


def of(given: dict, own: dict | None, code: Path, runtime_api: str) -> dict[str, str]:
    """What LocalStack gives a function, less what only LocalStack's own containers read.

    given: LocalStack's variables, the function's own among them. Keys of its role and AWS_ENDPOINT_URL come from there.
    own: those of the function's configuration, which always stay.
    Nothing else of LocalStack's own environment gets through.
    """
    own = own or {}
    variables = {name: str(value) for name, value in given.items() if name in own or not _is_internal(name)}
    variables.setdefault("PATH", os.environ.get("PATH", "/usr/bin:/bin"))
    variables.setdefault("LANG", "C.UTF-8")
    variables["TZ"] = own.get("TZ", "UTC")
    variables["LAMBDA_TASK_ROOT"] = str(code)
    variables["LAMBDA_RUNTIME_DIR"] = str(code)
    variables["AWS_LAMBDA_RUNTIME_API"] = runtime_api
    return variables


def _is_internal(name: str) -> bool:
    return name.startswith(("LOCALSTACK_", "_AWS_XRAY_")) or name == "EDGE_PORT"
