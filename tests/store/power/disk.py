# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may stand on a disk after its power was cut.

What was synced is there. Of what was written since, any part may be: each write whole, not at
all or torn between sectors, in whatever order. Names of files are kept by the file system's
journal, in order, up to some point after the folder was last synced. That is what POSIX
allows and SQLite assumes (sqlite.org/atomiccommit.html); a disk that lies about its sync is
past every program.
"""

from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final

from tests.store.power.trace import Create, Cut, Event, Rename, Said, Sync, Unlink, Write

SECTOR: Final = 512

Name = Create | Unlink | Rename


@dataclass
class _File:
    synced: bytearray
    since: list[Write | Cut] = field(default_factory=list)

    def sync(self) -> None:
        for change in self.since:
            _apply(self.synced, change)
        self.since.clear()

    def after_a_cut(self, dice: Random) -> bytes:
        content = bytearray(self.synced)
        luck = dice.choice([0.0, 0.3, 0.5, 0.8, 1.0])  # how much of it the disk got to
        for change in self.since:
            fate = dice.random()
            if fate < luck * 0.8:
                _apply(content, change)
            elif fate < luck and isinstance(change, Write):
                _tear(content, change, dice)
        return bytes(content)


def _apply(content: bytearray, change: Write | Cut) -> None:
    if isinstance(change, Cut):
        del content[change.length :]
        content.extend(bytes(change.length - len(content)))
        return
    content.extend(bytes(max(0, change.at - len(content))))
    content[change.at : change.at + len(change.data)] = change.data


def _tear(content: bytearray, change: Write, dice: Random) -> None:
    """Some of the sectors."""
    end = change.at + len(change.data)
    start = change.at
    while start < end:
        stop = min(end, (start // SECTOR + 1) * SECTOR)
        if dice.random() < 0.5:
            part = change.data[start - change.at : stop - change.at]
            _apply(content, Write(change.path, start, part))
        start = stop


class Disk:
    """A folder and what a program does to it."""

    def __init__(self, folder: Path) -> None:
        """folder: as it stands, all of it synced, before the program starts."""
        files = [path for path in folder.rglob("*") if path.is_file()]
        self._synced_names = {path: _File(bytearray(path.read_bytes())) for path in files}
        self._names = dict(self._synced_names)
        self._renamed: list[tuple[Name, _File]] = []
        self._folder = folder

    def see(self, event: Event) -> None:
        match event:
            case Write(path) | Cut(path):
                self._names[path].since.append(event)
            case Sync(path) if path in self._names:
                self._names[path].sync()
            case Sync(path):
                assert path == self._folder, f"sync of something unknown: {path}"
                self._synced_names = dict(self._names)
                self._renamed.clear()
            case Create(path) if path not in self._names:
                self._note(event, _File(bytearray()))
            case Unlink(path) | Rename(path):
                self._note(event, self._names[path])
            case Create() | Said():
                pass

    def _note(self, event: Name, file: _File) -> None:
        self._renamed.append((event, file))
        _name(self._names, event, file)

    def after_a_cut(self, into: Path, dice: Random) -> None:
        """Put what may stand there now into another folder."""
        names = dict(self._synced_names)
        for event, file in self._renamed[: dice.randint(0, len(self._renamed))]:
            _name(names, event, file)
        into.mkdir(parents=True)
        for path, file in names.items():
            content = file.after_a_cut(dice)
            if path.name.endswith("-shm"):  # never synced, so it may hold anything
                content = dice.choice([b"", content, dice.randbytes(32_768)])
            copy = into / path.relative_to(self._folder)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(content)


def _name(names: dict[Path, _File], event: Name, file: _File) -> None:
    match event:
        case Create(path):
            names[path] = file
        case Unlink(path):
            names.pop(path, None)
        case Rename(path, to):
            names.pop(path, None)
            names[to] = file
