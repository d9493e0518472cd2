"""The code of functions on disk: unzipped once for each content, however many functions have it."""

import base64
import os
import shutil
import stat
import tempfile
import threading
import zipfile
from collections import defaultdict
from pathlib import Path

from . import settings

_locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)


def location(code) -> Path:
    """The folder with a function's code (an S3Code of LocalStack), which is unzipped by then.

    LocalStack would unzip it anew for each function and version, and make every file executable.
    """
    if code.is_hot_reloading():
        return code.get_unzipped_code_location()
    name = base64.b64decode(code.code_sha256).hex()
    folder = settings.code_folder() / name
    with _locks[name]:
        if not folder.exists():
            _fetch(code, folder)
    return folder


def _fetch(code, folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(dir=folder.parent))
    try:
        with tempfile.TemporaryFile(dir=folder.parent) as archive:
            code._download_archive_to_file(archive)
            unzip(archive, unfinished)
        unfinished.chmod(0o755)
        # Whole or not at all: nobody finds a half-unzipped function.
        unfinished.rename(folder)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise


def unzip(archive, folder: Path) -> None:
    """With the executable bits and links that the archive holds; files are read-only, since functions share them."""
    with zipfile.ZipFile(archive) as zipped:
        for entry in zipped.infolist():
            mode = entry.external_attr >> 16
            target = folder / entry.filename
            if stat.S_ISLNK(mode):
                target.parent.mkdir(parents=True, exist_ok=True)
                os.symlink(zipped.read(entry).decode(), target)
                continue
            zipped.extract(entry, folder)
            if not entry.is_dir():
                target.chmod(0o444 | (mode & 0o111))
