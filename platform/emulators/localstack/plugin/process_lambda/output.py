"""What a function prints: kept for the answer of an invocation, and in a file."""

import re
import threading
from collections import deque
from typing import IO

from . import settings

# Lines that are kept of a process, for messages about how it ended.
KEPT = 500


class Output:
    """Reads what one process prints, to the end."""

    def __init__(self, stream: IO[bytes], function_name: str):
        self._lock = threading.Lock()
        self._last: deque[bytes] = deque(maxlen=KEPT)
        self._since_mark: list[bytes] = []
        self._reader = threading.Thread(target=self._read, args=(stream, function_name), daemon=True)
        self._reader.start()

    def mark(self) -> None:
        """An invocation begins: what comes from now on is its own."""
        with self._lock:
            self._since_mark.clear()

    def since_mark(self) -> str:
        with self._lock:
            return _text(self._since_mark)

    def last(self) -> str:
        with self._lock:
            return _text(self._last)

    def await_end(self, seconds: float) -> None:
        """After the process ended: until all of it is read."""
        self._reader.join(seconds)

    def _read(self, stream: IO[bytes], function_name: str) -> None:
        file = _log_file(function_name)
        try:
            for line in stream:
                with self._lock:
                    self._last.append(line)
                    self._since_mark.append(line)
                if file:
                    file.write(line)
        finally:
            stream.close()
            if file:
                file.close()


def _log_file(function_name: str) -> IO[bytes] | None:
    folder = settings.log_folder()
    if not folder:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    # Unbuffered and appended: environments of one function share the file, line by line.
    return open(folder / (re.sub(r"[^\w.-]", "_", function_name) + ".log"), "ab", buffering=0)


def _text(lines) -> str:
    return b"".join(lines).decode("utf-8", "replace")
