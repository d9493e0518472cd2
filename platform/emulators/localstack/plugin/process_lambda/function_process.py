"""One process that runs a function: it starts, takes one invocation at a time, and ends or is killed."""

import json
import os
import queue
import signal
import subprocess
import time

from . import code, command, environment
from .output import Output
from .runtime_api import Reply, RuntimeApi

# How often it is looked whether the process still lives.
LOOK_SECONDS = 0.05
# A reply can overtake the last lines that were printed before it; they come by another way.
FOR_LAST_LINES_SECONDS = 0.01
# Of what it printed, in the message about a failed start.
END_OF_OUTPUT = 2000


class FunctionProcess:
    """Started by the constructor.

    OSError, ValueError: it cannot be started at all, and why.
    """

    def __init__(self, function_version, given: dict):
        config = function_version.config
        self._timeout = int(config.timeout)
        folder = code.location(config.code)
        arguments = command.of(config, folder)
        self._api = RuntimeApi(self._timeout)
        try:
            self._process = subprocess.Popen(
                arguments,
                cwd=folder,
                env=environment.of(given, config.environment, folder, self._api.address),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                # A group of its own, so that what it starts is killed with it.
                start_new_session=True,
            )
        except OSError:
            self._api.close()
            raise
        self.output = Output(self._process.stdout, function_version.id.function_name)

    def await_initialised(self) -> bytes | None:
        """Until it asks for an invocation; otherwise the error that it reported, or that it ended with."""
        while not self._api.initialised.wait(LOOK_SECONDS):
            if not self.is_alive():
                self.output.await_end(1)
                return error(
                    "Runtime.ExitError",
                    f"The function ended during init {self._how_it_ended()}. It printed:\n"
                    + self.output.last()[-END_OF_OUTPUT:],
                )
        return self._api.init_error

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def invoke(self, invocation: dict) -> Reply:
        """The reply; after a time-out or a crash it is not alive any more."""
        self.output.mark()
        request_id = invocation["invoke-id"]
        replies = self._api.offer(invocation)
        end = time.monotonic() + self._timeout
        while True:
            try:
                reply = replies.get(timeout=LOOK_SECONDS)
                time.sleep(FOR_LAST_LINES_SECONDS)
                return reply
            except queue.Empty:
                pass
            if time.monotonic() > end:
                self.kill()
                # Worded as Lambda does, for whoever looks for it in logs.
                message = f"RequestId: {request_id} Error: Task timed out after {self._timeout:.2f} seconds"
                return Reply(error("Sandbox.Timedout", message), True)
            if not self.is_alive():
                self.output.await_end(1)
                message = f"RequestId: {request_id} Error: Runtime exited {self._how_it_ended()}"
                return Reply(error("Runtime.ExitError", message), True)

    def kill(self) -> None:
        """With all that it started; again is as good as once."""
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            # Gone already; macOS refuses for a group of which only a zombie is left.
            pass
        self._process.wait(5)

    def close(self) -> None:
        self.kill()
        self._api.close()

    def _how_it_ended(self) -> str:
        status = self._process.returncode
        return f"with error: exit status {status}" if status >= 0 else f"with error: signal: {-status}"


def error(kind: str, message: str) -> bytes:
    """As the Lambda service words errors of its own."""
    return json.dumps({"errorType": kind, "errorMessage": message}).encode()
