"""The Lambda Runtime API (2018-06-01) for one process, on a port of its own on the loopback interface."""

import queue
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple


class Reply(NamedTuple):
    body: bytes
    is_error: bool


class RuntimeApi:
    """One for each process: a request of a process that is gone never takes an invocation of the next one."""

    def __init__(self, timeout_seconds: int):
        self.timeout_seconds = timeout_seconds
        # Set when the process asks for its first invocation, or reports that it cannot.
        self.initialised = threading.Event()
        self.init_error: bytes | None = None
        self._invocations: queue.Queue[dict | None] = queue.Queue()
        self._replies: dict[str, queue.Queue[Reply]] = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self._server.server_address[1]}"

    def offer(self, invocation: dict) -> "queue.Queue[Reply]":
        """Gives the process an invocation; its reply comes in the queue."""
        replies: queue.Queue[Reply] = queue.Queue()
        self._replies[invocation["invoke-id"]] = replies
        self._invocations.put(invocation)
        return replies

    def next(self) -> dict | None:
        """Waits for an invocation; None once this is closed."""
        self.initialised.set()
        return self._invocations.get()

    def fail_init(self, error: bytes) -> None:
        self.init_error = error
        self.initialised.set()

    def answer(self, request_id: str, reply: Reply) -> bool:
        """Whether the invocation was still waited for."""
        replies = self._replies.pop(request_id, None)
        if replies is None:
            return False
        replies.put(reply)
        return True

    def close(self) -> None:
        self._invocations.put(None)
        self._server.shutdown()
        self._server.server_close()


def _handler(api: RuntimeApi) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # One write for head and body, sent at once: otherwise each answer waits for the client's delayed ACK.
        wbufsize = -1
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            if not self.path.endswith("/runtime/invocation/next"):
                self._send(404)
                return
            invocation = api.next()
            if invocation is None:
                self.close_connection = True
                return
            deadline = int((time.time() + api.timeout_seconds) * 1000)
            self._send(
                200,
                invocation["payload"].encode(),
                {
                    "Content-Type": "application/json",
                    "Lambda-Runtime-Aws-Request-Id": invocation["invoke-id"],
                    "Lambda-Runtime-Deadline-Ms": str(deadline),
                    "Lambda-Runtime-Invoked-Function-Arn": invocation["invoked-function-arn"],
                    "Lambda-Runtime-Trace-Id": invocation["trace-id"],
                },
            )

        def do_POST(self) -> None:
            body = self._body()
            *_, request_id, kind = self.path.split("/")
            if self.path.endswith("/runtime/init/error"):
                api.fail_init(body)
            elif kind not in ("response", "error") or not api.answer(request_id, Reply(body, kind == "error")):
                self._send(400, b'{"errorType":"InvalidRequestID","errorMessage":"No such invocation"}')
                return
            self._send(202, b'{"status":"OK"}')

        def _body(self) -> bytes:
            if "chunked" in (self.headers.get("Transfer-Encoding") or "").lower():
                return b"".join(self._chunks())
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))

        def _chunks(self):
            while size := int(self.rfile.readline().split(b";")[0], 16):
                yield self.rfile.read(size)
                self.rfile.readline()
            while self.rfile.readline() not in (b"\r\n", b""):
                pass

        def _send(self, status: int, body: bytes = b"", headers: dict[str, str] | None = None) -> None:
            self.send_response(status)
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            self.wfile.flush()

        def log_message(self, *args) -> None:
            """LocalStack logs invocations already."""

    return Handler
