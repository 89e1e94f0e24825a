# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words that stand for a person in the tests, looked for in everything that is logged.

Around every test a handler hears what the program logs at any level, and its libraries from
warnings on, with the stack; a warning of Qt fails a test anyhow. At the end the files of whoever
ran the tests (settings, state, the log) are searched, too.
"""

import logging
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

PERSONS: Final = (
    # tests/services/hidden_person.py and hidden_offers.py
    "Zaubernuss", "Zabernus", "5550147", "Quittenmus77", "Wacholderdrossel", "Seidelbast",
    "Hasenohrklee", "Bernsteinstrand", "Korallenwurz", "Fliegenragwurz", "Mauerpfeffer",
    "Nelkenschwindling", "Trollblumenhof",
    # tests/store/test_nothing_readable.py, tests/services/people.py
    "Kanarienvogel", "Olena", "Fatima", "Beispielova",
    # what opens an office
    "correct horse battery staple", "quitte laterne",
)  # fmt: skip


class _Listener(logging.Handler):
    def __init__(self, words: Collection[str], found: list[str]) -> None:
        super().__init__(logging.NOTSET)
        self._words = words
        self._found = found
        self.setFormatter(logging.Formatter("%(name)s %(levelname)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        text = self.format(record)
        self._found += [f"{record.name}: {word}" for word in self._words if word in text]


@contextmanager
def listening(words: Collection[str] = PERSONS) -> Iterator[list[str]]:
    """Which of the words were logged meanwhile, by which logger."""
    found: list[str] = []
    listener = _Listener(words, found)
    root, ours = logging.getLogger(), logging.getLogger("amstrat_desktop")
    before = ours.level
    root.addHandler(listener)
    ours.setLevel(logging.DEBUG)
    try:
        yield found
    finally:
        ours.setLevel(before)
        root.removeHandler(listener)


def persons_in_files(folder: Path) -> list[str]:
    """Which persons stand in which files."""
    return [
        f"{path.relative_to(folder)}: {word}"
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for word in PERSONS
        if word.encode() in path.read_bytes()
    ]
