# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What strace saw a program do to the files of one folder, and what the program said.

Only whole, successful calls of one thread are understood; anything else is refused, so that
no write is overlooked. What goes through shared memory is not traced: the index of the
write-ahead log is made anew by whoever comes first after a cut (sqlite.org/walformat.html).
"""

import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

CALLS: Final = (
    "openat,creat,write,writev,pwrite64,pwritev,pwritev2,fallocate,copy_file_range,sendfile,"
    "fsync,fdatasync,sync_file_range,truncate,ftruncate,unlink,unlinkat,rmdir,mkdir,"
    "link,linkat,rename,renameat,renameat2"
)
STDOUT: Final = 1


@dataclass(frozen=True, slots=True)
class Write:
    path: Path
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """The file has this length from now on."""

    path: Path
    length: int


@dataclass(frozen=True, slots=True)
class Sync:
    """Of a file: its content; of a folder: the names in it."""

    path: Path


@dataclass(frozen=True, slots=True)
class Create:
    path: Path


@dataclass(frozen=True, slots=True)
class Unlink:
    path: Path


@dataclass(frozen=True, slots=True)
class Rename:
    path: Path
    to: Path


@dataclass(frozen=True, slots=True)
class Said:
    """Written to standard output: an acknowledgement."""

    text: str


Event = Write | Cut | Sync | Create | Unlink | Rename | Said

_LINE = re.compile(r"(?P<call>\w+)\((?P<args>.*)\) += (?P<result>-?\d+)(?:<[^>]*>)?(?P<why>.*)")
_HANDLE = re.compile(r"(?P<number>\d+|AT_FDCWD)<(?P<path>[^>]*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


def traced(command: Sequence[str], folder: Path, *, given: str, log: Path) -> list[Event]:
    """Run a program and tell what it did in the folder, in order. Raises AssertionError when
    it failed."""
    done = subprocess.run(
        ["strace", "-f", "-y", "-xx", "-s", "1000000", "--seccomp-bpf", "-qq",
         "-e", f"trace={CALLS}", "-e", "signal=none", "-o", str(log), *command],
        input=given,
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[3],
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    with log.open(encoding="ascii") as lines:
        return list(_events(lines, folder))


def _events(lines: Iterator[str], folder: Path) -> Iterator[Event]:
    ends: dict[Path, int] = {}
    """Where a plain write() goes on: our own files are written from their start."""
    for line in lines:
        content = line.split(None, 1)[1]
        if content.startswith(("+++", "---")):
            continue
        assert "unfinished" not in content[-40:], f"two threads at once: {content[:200]}"
        match = _LINE.match(content)
        assert match, content[:200]
        if int(match["result"]) >= 0:
            yield from _told(match["call"], match["args"], int(match["result"]), folder, ends)


def _told(
    call: str, args: str, result: int, folder: Path, ends: dict[Path, int]
) -> Iterator[Event]:
    texts = [_bytes(match) for match in _TEXT.finditer(args)]
    handle = _HANDLE.match(args)
    if call == "write" and handle and int(handle["number"]) == STDOUT:
        yield Said(texts[0].decode())
        return
    path = _path(call, handle, texts)
    if path is None or not path.is_relative_to(folder):
        return
    if call == "openat":
        yield from _opened(path, args, ends)
    elif call == "write":
        assert len(texts[0]) == result
        yield Write(path, ends[path], texts[0])
        ends[path] += result
    else:
        yield _done(call, args, path, texts, result)


def _opened(path: Path, args: str, ends: dict[Path, int]) -> Iterator[Event]:
    if "O_CREAT" in args or "O_TRUNC" in args:
        ends[path] = 0
        yield Create(path)
    if "O_TRUNC" in args:
        yield Cut(path, 0)


def _done(call: str, args: str, path: Path, texts: list[bytes], result: int) -> Event:
    match call:
        case "pwrite64":
            assert len(texts[0]) == result
            return Write(path, int(args.rsplit(", ", 1)[1]), texts[0])
        case "fsync" | "fdatasync":
            return Sync(path)
        case "ftruncate":
            return Cut(path, int(args.rsplit(", ", 1)[1]))
        case "unlink":
            return Unlink(path)
        case "rename":
            return Rename(path, Path(texts[1].decode()))
    raise AssertionError(f"a call that is not understood: {call}({args[:200]}")


def _path(call: str, handle: re.Match[str] | None, texts: list[bytes]) -> Path | None:
    if call in {"unlink", "rename"}:
        return Path(texts[0].decode())
    if handle is None:
        return Path(texts[0].decode()) if texts else None
    of_handle = Path(_unescaped(handle["path"]).decode())
    return of_handle / texts[0].decode() if call.endswith("at") else of_handle


def _bytes(match: re.Match[str]) -> bytes:
    assert not match[2], "strace cut what was written"
    return _unescaped(match[1])


def _unescaped(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
