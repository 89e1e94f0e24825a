# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The walk along the log's chain, line by line, and what it finds. No database here."""

import hmac
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, Self

from sqlalchemy import Row

from amstrat_desktop.services.audit import seal_of

SHORT_SEAL: Final = 16
"""Hexadecimal digits of a seal on paper: 64 bits, which nobody finds by trying."""

_GROUP: Final = 4

Line = Row[*tuple[Any, ...]] | int
"""A line of the log; in place of one that cannot even be read, its number."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The log up to one line. seal: hexadecimal, whole or the first `SHORT_SEAL` digits."""

    sequence: int
    seal: str

    @classmethod
    def of(cls, sequence: int, seal: bytes) -> Self:
        return cls(sequence, seal.hex())

    @property
    def short(self) -> str:
        """As it is printed: "4711 · 3f9a 02bc 11de 7a60"."""
        digits = self.seal[:SHORT_SEAL]
        groups = (digits[at : at + _GROUP] for at in range(0, SHORT_SEAL, _GROUP))
        return f"{self.sequence} · {' '.join(groups)}"

    def fits(self, seal: bytes) -> bool:
        """Whether this is the seal of that line now."""
        return hmac.compare_digest(seal.hex()[: len(self.seal)], self.seal)


class Fault(StrEnum):
    """What is wrong with lines of the log."""

    ALTERED = "altered"
    """They aren't what was written, or don't stand where they were written."""
    MISSING = "missing"
    """They were taken out of the middle, or off the beginning."""
    CUT = "cut"
    """The end is gone: an anchor outside knows lines that the log lacks."""
    REWRITTEN = "rewritten"
    """The chain holds, but an anchor outside differs: it was sealed anew."""
    NO_KEY = "no_key"
    """The key of the chain is gone; nothing can be said of any line."""


@dataclass(frozen=True, slots=True)
class LogFault:
    """first, last: the lines, both included."""

    fault: Fault
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class LogCheck:
    """lines: how many were walked. anchor: the log's end, None for an empty one. compared: how
    many anchors were held against it; too_old: how many are older than the oldest line kept.
    """

    lines: int
    first: int
    anchor: Anchor | None
    faults: tuple[LogFault, ...]
    compared: int
    too_old: int

    @property
    def whole(self) -> bool:
        return not self.faults


class Walk:
    """Along the chain in the order of its numbers; first, before: where the log begins.

    sequence: of the line that was seen last. faults: neighbours of one kind are one fault.
    """

    def __init__(self, key: bytes, first: int, before: bytes, remembered: Collection[int]) -> None:
        self.faults: list[LogFault] = []
        self.lines = 0
        self.sequence = first - 1
        self._key = key
        self._first = first
        self._remembered = set(remembered)
        self._seals = {first - 1: before}
        self._seal: bytes | None = before

    def step(self, line: Line) -> None:
        """The next line. After a gap nothing can be said of the line behind it alone."""
        sequence = line if isinstance(line, int) else line.sequence
        self.lines += 1
        if sequence > self.sequence + 1:
            self.note(Fault.MISSING, self.sequence + 1, sequence - 1)
            self._seal = None
        stands = sequence > self.sequence
        seal = None if isinstance(line, int) else line.seal
        if not stands or not isinstance(seal, bytes) or not self._holds(line, seal):
            self.note(Fault.ALTERED, sequence)
        self._seal = seal if isinstance(seal, bytes) else None
        self.sequence = max(sequence, self.sequence)
        if sequence in self._remembered and self._seal is not None:
            self._seals[sequence] = self._seal

    def compare(self, anchor: Anchor) -> bool:
        """Hold what was noted outside against the log; False: it is older than the log."""
        if anchor.sequence < self._first - 1:
            return False
        if anchor.sequence > self.sequence:
            self.note(Fault.CUT, self.sequence + 1, anchor.sequence)
        elif (seal := self._seals.get(anchor.sequence)) is not None and not anchor.fits(seal):
            self.note(Fault.REWRITTEN, anchor.sequence)
        return True

    def note(self, fault: Fault, first: int, last: int | None = None) -> None:
        """Lines first to last are wrong."""
        last = first if last is None else last
        before = self.faults[-1] if self.faults else None
        if before is not None and before.fault is fault and first <= before.last + 1:
            last = max(before.last, last)
            self.faults[-1] = LogFault(fault, min(before.first, first), last)
        else:
            self.faults.append(LogFault(fault, first, last))

    def _holds(self, line: Any, seal: bytes) -> bool:
        if self._seal is None:
            return True
        try:
            return hmac.compare_digest(seal_of(self._key, self._seal, line), seal)
        except (AttributeError, TypeError):  # a value that is not even of its kind
            return False
