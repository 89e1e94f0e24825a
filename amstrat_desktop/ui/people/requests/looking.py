# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Looking through the texts one after the other, so that nobody else is told about."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext, verbatim
from amstrat_desktop.services.data_requests.marking import Looked, Passage, is_looked
from amstrat_desktop.ui.people.requests.mark_text import MarkText
from amstrat_desktop.ui.widgets.buttons import Button
from amstrat_desktop.ui.widgets.card import Card, strip
from amstrat_desktop.ui.widgets.labels import Label

_WHY: Final = _(
    "Here others may be named: children, a partner, neighbours, colleagues of agencies. What the "
    "program proposes is black already. Nothing is given out before each text was looked through."
)


class Looking(Card):
    """changed: something was looked through, or other words are black."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(_("Look through for others"))
        self._passages: tuple[Passage, ...] = ()
        self._looked: dict[str, Looked] = {}
        self._at = 0
        self.where: Final = Label(kind="strong", wrap=True)
        self.count: Final = Label(kind="muted", wrap=True)
        self.text: Final = MarkText()
        self.black: Final = Button(_("Blacken or show the selected words"), icon="eye-off")
        self.all_black: Final = Button(_("Blacken all"), kind="quiet")
        self.none_black: Final = Button(_("Show all"), kind="quiet")
        self.before: Final = Button(_("Text before"), icon="arrow-left")
        self.looked_button: Final = Button(
            _("Looked through, next text"), kind="primary", icon="check"
        )
        self.add(
            Label(_WHY, kind="muted", wrap=True),
            self.count,
            self.where,
            self.text,
            strip(self.black, self.all_black, self.none_black, 1),
            strip(self.before, 1, self.looked_button),
        )
        self.black.clicked.connect(self.text.mark)
        self.all_black.clicked.connect(self.text.mark_all)
        self.none_black.clicked.connect(self.text.show_all)
        self.before.clicked.connect(lambda _=False: self._turn(self._at - 1))
        self.looked_button.clicked.connect(self.look_through)
        self.text.changed.connect(self._unlook)

    @property
    def looked(self) -> Mapping[str, Looked]:
        """What was looked through, by the passages' keys."""
        return dict(self._looked)

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to look through."""
        return all(is_looked(one, self._looked) for one in self._passages)

    def show_passages(self, passages: Sequence[Passage], looked: Mapping[str, Looked]) -> None:
        """What there is, and what was looked through before; the first that is left is shown."""
        self._passages = tuple(passages)
        self._looked = dict(looked)
        waiting = (at for at, one in enumerate(passages) if not is_looked(one, looked))
        self._turn(next(waiting, 0))
        self.setVisible(bool(passages))

    def look_through(self) -> None:
        """This one is done: the next that is left."""
        if not self._passages:
            return
        passage = self._passages[self._at]
        self._looked[passage.key] = Looked(passage.digest, self.text.marks())
        self.changed.emit()
        order = [*range(self._at + 1, len(self._passages)), *range(self._at)]
        waiting = (at for at in order if not is_looked(self._passages[at], self._looked))
        self._turn(next(waiting, self._at))
        self.text.setFocus()

    def clear(self) -> None:
        """Let go of every text."""
        self._passages, self._looked, self._at = (), {}, 0
        self.text.show_text("", (), by_lines=False)
        self.where.say(verbatim(""))

    def _turn(self, at: int) -> None:
        if not self._passages:
            return
        self._at = at % len(self._passages)
        passage = self._passages[self._at]
        seen = self._looked.get(passage.key)
        same = seen is not None and seen.digest == passage.digest
        marks = seen.marks if same and seen is not None else passage.proposed
        self.text.show_text(passage.text, marks, by_lines=passage.lines)
        self.where.say(_where(passage))
        self._say()

    def _unlook(self) -> None:
        """Other words are black now: it has to be confirmed again."""
        if self._passages and self._looked.pop(self._passages[self._at].key, None) is not None:
            self.changed.emit()
        self._say()

    def _say(self) -> None:
        left = sum(not is_looked(one, self._looked) for one in self._passages)
        number, count = self._at + 1, len(self._passages)

        def say(words: Catalogue) -> str:
            place = _("Text {number} of {count}.", number=number, count=count)
            return f"{words.text(place)} {words.text(_left(left))}"

        self.count.say(say)
        self.before.setEnabled(count > 1)


def _left(left: int) -> Msg:
    if not left:
        return _("All were looked through.")
    return ngettext("{count} is left.", "{count} are left.", left)


def _where(passage: Passage) -> Msg:
    return _("{chapter}, {when}: {field}", chapter=passage.where, when=passage.when,
             field=passage.label)  # fmt: skip
