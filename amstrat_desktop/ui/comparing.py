# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A form lost a race: show both versions field by field, and save what somebody chose."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from amstrat_desktop.base.lang import Msg, _, verbatim
from amstrat_desktop.services.conflicts import UNKNOWN, Conflict, Difference, differences
from amstrat_desktop.services.offices import list_staff
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.compare import Compared, CompareDialog, Side

D = TypeVar("D")

Words = Callable[[str, Any], Text]
"""field, value → how a reader sees it."""


def compare_drafts(
    parent: QWidget,
    conflict: Conflict,
    mine: D,
    before: D | None,
    *,
    names: Mapping[str, Msg],
    words: Words,
    settled: Callable[[D], object],
) -> None:
    """Let somebody choose; settled gets the draft to save with `conflict.version`.

    before: the draft as the form opened it. Fields without a name are no field of the form:
    theirs stays. Where nothing differs that a form shows, settled is called at once.
    """
    found = differences(mine, conflict.theirs, before)
    unnamed = {line.field for line in found if line.field not in names}
    own = {field.name for field in fields(mine)}  # type: ignore[arg-type]  # D is a draft, a dataclass

    def merged(theirs: frozenset[str]) -> D:
        taken = {name: conflict.theirs[name] for name in (theirs | unnamed) & own}
        return replace(mine, **taken)  # type: ignore[type-var]  # as above

    shown = [_compared(line, names, words) for line in found if line.field in names]
    if not shown:
        settled(merged(frozenset()))
        return
    dialog = CompareDialog(_sentence(conflict), _who(conflict), shown, parent)
    dialog.settled.connect(lambda theirs: settled(merged(theirs)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _compared(line: Difference, names: Mapping[str, Msg], words: Words) -> Compared:
    chosen: Side | None = None
    if line.only_theirs:
        chosen = "theirs"
    elif line.only_mine:
        chosen = "mine"
    return Compared(
        line.field,
        names[line.field],
        words(line.field, line.mine),
        words(line.field, line.theirs),
        None if line.before is UNKNOWN else words(line.field, line.before),
        chosen,
    )


def _who(conflict: Conflict) -> Msg:
    return verbatim(conflict.who) if conflict.who else _("The other version")


def _sentence(conflict: Conflict) -> Msg:
    if not conflict.who or conflict.when is None:
        return _("Somebody saved this record while you had it open. Choose what is to stay.")
    return _(
        "{who} saved this record on {when}, while you had it open. What only one of you changed "
        "is already chosen.",
        who=conflict.who,
        when=conflict.when,
    )


class Comparison(Generic[D]):
    """Compares the drafts of one kind of form, wherever such a form lost a race.

    parent: the form. names: the fields that a form shows. read_words: reads, on the worker,
    what is needed to put values into words.
    """

    def __init__(
        self,
        parent: QWidget,
        runner: Runner,
        work: Work,
        names: Mapping[str, Msg],
        read_words: Callable[[Work], Words],
    ) -> None:
        self._parent = parent
        self._runner = runner
        self._work = work
        self._names = names
        self._read_words = read_words

    def __call__(
        self, conflict: Conflict, mine: D, before: D | None, settled: Callable[[D], object]
    ) -> None:
        """Show both versions; settled: called with what is to be saved."""

        def compare(words: Words) -> None:
            compare_drafts(
                self._parent,
                conflict,
                mine,
                before,
                names=self._names,
                words=words,
                settled=settled,
            )

        self._runner.run(self._read_words, self._work, owner=self._parent, done=compare)


def named_people(work: Work) -> Mapping[Any, str]:
    """The names of everybody who works or worked here, by key."""
    return {one.id: one.name for one in work.read(list_staff, work.actor.office_id)}
