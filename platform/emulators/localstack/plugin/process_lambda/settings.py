"""What whoever starts LocalStack tells this plugin, by environment variables."""

import os
import tempfile
from pathlib import Path


def runtime_client() -> Path:
    """Folder with the jars of aws-lambda-java-runtime-interface-client."""
    return Path(os.environ["PROCESS_LAMBDA_RUNTIME_CLIENT"])


def code_folder() -> Path:
    """Where code is unzipped, once for all functions that share it; goes with the run of LocalStack."""
    return Path(os.environ.get("PROCESS_LAMBDA_CODE") or Path(tempfile.gettempdir(), "lambda-code"))


def log_folder() -> Path | None:
    """Gets a file for each function with all that it prints; none where the variable is not set."""
    folder = os.environ.get("PROCESS_LAMBDA_LOGS")
    return Path(folder) if folder else None


def java_home(runtime: str) -> str:
    """PROCESS_LAMBDA_JAVA25 for java25, and so on; else JAVA_HOME."""
    home = os.environ.get("PROCESS_LAMBDA_" + runtime.upper()) or os.environ.get("JAVA_HOME")
    if not home:
        raise RuntimeError(f"Set PROCESS_LAMBDA_{runtime.upper()} or JAVA_HOME to the JDK that runs {runtime} functions")
    return home
