# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the finder shows for what is typed, and what Return opens."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _, pgettext
from amstrat_desktop.base.slip_number import looks_like_number
from amstrat_desktop.services.finding import Finding, find_anything
from amstrat_desktop.services.hits import Hit
from amstrat_desktop.services.rights import Right
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.type_ahead import rank

SCREENS: Final = {
    Kind.PERSON: ("people", "user"),
    Kind.REFERRAL: ("referrals", "send"),
    Kind.CONTACT: ("consultations", "messages"),
    Kind.OFFER: ("offers", "school"),
    Kind.ORGANISATION: ("directory", "building"),
}
"""Where a record of a kind is opened, and its icon."""

GROUPS: Final = {
    Kind.PERSON: pgettext("finder", "People"),
    Kind.REFERRAL: pgettext("finder", "Referrals"),
    Kind.CONTACT: pgettext("finder", "Consultations"),
    Kind.OFFER: pgettext("finder", "Offers"),
    Kind.ORGANISATION: pgettext("finder", "Organisations"),
}
SLIP: Final = _("Slip number")
COMMANDS: Final = pgettext("finder", "Commands")
EARLIEST: Final = 2
"""Characters from which on something is searched."""


@dataclass(frozen=True)
class FinderCommand:
    """Something that can be done from anywhere. keys: Qt's portable name of its shortcut.
    right: who has it may do it; None: everybody.
    """

    title: Msg
    run: Callable[[], object]
    icon: str = "bolt"
    keys: str = ""
    right: Right | None = None


@dataclass(frozen=True)
class Entry:
    """One line that can be opened. group: the heading that it stands under."""

    group: Msg
    title: Msg
    run: Callable[[], object]
    icon: str
    detail: Msg | None = None
    keys: str = ""


class View(Protocol):
    """What the presenter needs of the dialog."""

    def show_entries(self, entries: Sequence[Entry], remark: Msg | None) -> None: ...
    def leave(self) -> None: ...


class FinderPresenter:
    """say: turns a text into the words of the interface, for the commands. go: opens a record
    on its screen.
    """

    def __init__(
        self,
        view: View,
        commands: Sequence[FinderCommand],
        *,
        runner: Runner,
        work: Work,
        say: Callable[[Msg], str],
        go: Callable[[str, object], bool],
    ) -> None:
        self._view = view
        self._commands = tuple(commands)
        self._runner = runner
        self._work = work
        self._say = say
        self._go = go
        self._typed = ""
        self._shown: Sequence[Entry] = ()
        self._waiting = False
        self._wants_to_open = False

    def type(self, text: str) -> None:
        """Somebody types; only the answer to the last letters is shown."""
        text = text.strip()
        self._typed, self._wants_to_open = text, False
        if len(text) < EARLIEST:
            self._waiting = False
            self._show(self._matching(text), None)
            return
        self._waiting = True

        def arrived(finding: Finding) -> None:
            if text == self._typed:
                self._found(text, finding)

        self._runner.run(self._find, text, owner=self._view, done=arrived)

    def open(self, entry: Entry) -> None:
        """Leave the finder, then do it."""
        self._view.leave()
        entry.run()

    def press_return(self, chosen: Entry | None) -> None:
        """Open what is chosen. A scanner presses Return before the answer is there: then the
        first of what comes is opened, and nothing where the number is wrong.
        """
        if self._waiting:
            self._wants_to_open = True
        elif chosen is not None:
            self.open(chosen)

    def _found(self, text: str, finding: Finding) -> None:
        self._waiting = False
        numbered = looks_like_number(text) and len(finding.hits) == 1
        entries = [*self._hits(finding.hits, text if numbered else "")]
        if finding.remark is None:
            entries.extend(self._matching(text))
        self._show(entries, finding.remark)
        if self._wants_to_open and entries:
            self.open(entries[0])
        self._wants_to_open = False

    def _show(self, entries: Sequence[Entry], remark: Msg | None) -> None:
        self._shown = entries
        self._view.show_entries(entries, remark)

    def _hits(self, hits: Iterable[Hit], number: str) -> Iterator[Entry]:
        order = tuple(GROUPS)
        known = sorted(
            (hit for hit in hits if hit.kind in GROUPS), key=lambda h: order.index(h.kind)
        )
        for hit in known:
            screen, icon = SCREENS[hit.kind]
            typed = bool(number) and hit.kind is Kind.REFERRAL
            yield Entry(
                group=SLIP if typed else GROUPS[hit.kind],
                title=hit.title,
                detail=hit.detail,
                icon="qrcode" if typed else icon,
                # A number that was typed is opened as one: ready for the answer.
                run=self._opens(screen, number if typed else hit.id),
            )

    def _opens(self, screen: str, item: object) -> Callable[[], object]:
        return lambda: self._go(screen, item)

    def _matching(self, text: str) -> list[Entry]:
        found = [
            (place, at, command)
            for at, command in enumerate(self._commands)
            if (place := rank(text, self._say(command.title)) if text else 0) is not None
        ]
        found.sort(key=lambda each: each[:2])
        return [
            Entry(COMMANDS, command.title, command.run, command.icon, keys=command.keys)
            for _place, _at, command in found
        ]

    def _find(self, text: str) -> Finding:
        return self._work.read(find_anything, text, actor=self._work.actor)
