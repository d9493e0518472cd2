"""LocalStack's interface to an execution environment, answered by a process."""

import logging
import math
import threading
import time

from localstack import config
from localstack.services.lambda_.invocation.lambda_models import InvocationResult
from localstack.services.lambda_.invocation.runtime_executor import RuntimeExecutor

from . import code
from .function_process import FunctionProcess, error
from .runtime_api import Reply

LOG = logging.getLogger(__name__)


class ProcessRuntimeExecutor(RuntimeExecutor):
    """An environment lives as long as LocalStack wants; its process is replaced after a crash or a time-out."""

    def __init__(self, id: str, function_version) -> None:
        super().__init__(id, function_version)
        self._given: dict = {}
        self._process: FunctionProcess | None = None
        self._failed_init: bytes | None = None
        self._stopped = False
        # stop() comes from another thread, at any time.
        self._lock = threading.Lock()

    def start(self, env_vars: dict[str, str]) -> None:
        self._given = env_vars
        self._spawn()

    def _spawn(self) -> None:
        """A function that fails at init is kept, and says so when it is invoked: as at Lambda."""
        with self._lock:
            self._refuse_if_stopped()
            if self._process:
                self._process.close()
            self._process = self._started()
        if self._process:
            self._failed_init = self._process.await_initialised()
        self._refuse_if_stopped()
        if self._failed_init is not None:
            name = self.function_version.id.function_name
            LOG.warning("%s failed at init: %s", name, self._failed_init.decode("utf-8", "replace"))

    def _started(self) -> FunctionProcess | None:
        try:
            return FunctionProcess(self.function_version, self._given)
        except (OSError, ValueError) as e:
            self._failed_init = error("Runtime.InvalidEntrypoint", str(e))
            return None

    def _refuse_if_stopped(self) -> None:
        if self._stopped:
            raise RuntimeError(f"{self.function_version.id.function_name} was stopped while it started")

    def stop(self) -> None:
        with self._lock:
            self._stopped = True
            if self._process:
                self._process.close()

    def invoke(self, payload: dict[str, str]) -> InvocationResult:
        begin = time.monotonic()
        if self._failed_init is None and not (self._process and self._process.is_alive()):
            self._spawn()
        if self._failed_init is None:
            reply = self._process.invoke(payload)
            printed = self._process.output.since_mark()
        else:
            reply, printed = Reply(self._failed_init, True), self.get_logs()
            # Said once: the next invocation begins with another init.
            self._failed_init = None
            if self._process:
                self._process.kill()
        request_id = payload["invoke-id"]
        logs = self._with_report(request_id, printed, time.monotonic() - begin)
        return InvocationResult(request_id, reply.body, is_error=reply.is_error, logs=logs)

    def _with_report(self, request_id: str, printed: str, seconds: float) -> str:
        if printed and not printed.endswith("\n"):
            printed += "\n"
        duration = seconds * 1000
        memory = self.function_version.config.memory_size
        return (
            f"START RequestId: {request_id} Version: {self.function_version.id.qualifier}\n"
            f"{printed}"
            f"END RequestId: {request_id}\n"
            f"REPORT RequestId: {request_id}\tDuration: {duration:.2f} ms\tBilled Duration: {math.ceil(duration)} ms\t"
            f"Memory Size: {memory} MB\tMax Memory Used: {memory} MB\n"
        )

    def get_logs(self) -> str:
        return self._process.output.last() if self._process else ""

    def get_address(self) -> str:
        return "127.0.0.1"

    def get_endpoint_from_executor(self) -> str:
        return "127.0.0.1"

    def get_runtime_endpoint(self) -> str:
        return f"http://127.0.0.1:{config.GATEWAY_LISTEN[0].port}/_localstack_lambda/{self.id}"

    @classmethod
    def prepare_version(cls, function_version) -> None:
        if function_version.config.code:
            code.location(function_version.config.code)

    @classmethod
    def cleanup_version(cls, function_version) -> None:
        """Code stays: other functions can have the same. It goes with the folder of the run."""
