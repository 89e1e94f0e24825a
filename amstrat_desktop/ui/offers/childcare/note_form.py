# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the carers must know of one child. Not kept while it is typed: it is about health."""

from typing import Final

from amstrat_desktop.base.lang import Catalogue, _, verbatim
from amstrat_desktop.services.offers.child_notes import LIMIT, ChildNoteDraft
from amstrat_desktop.services.offers.group_children import GroupChild
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.offers.childcare.words import ages_of_child
from amstrat_desktop.ui.widgets.guarded_note import guard_note
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.inline_form import InlineForm
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.note_edit import NoteEdit
from amstrat_desktop.ui.widgets.tick import Tick


class NoteForm(InlineForm):
    """child: whom it is about."""

    def __init__(self, child: GroupChild, note: ChildNoteDraft) -> None:
        super().__init__(_("What the carers must know"))
        self.child: Final = child
        self.before: Final = note
        self.allergy: Final = NoteEdit(lines=2, grows_to=4, limit=LIMIT)
        self.emergency: Final = NoteEdit(lines=2, grows_to=4, limit=LIMIT)
        # Translators: Ja (die Eltern möchten, dass die Betreuungspersonen das wissen)
        self.agreed: Final = Tick(_("Yes, they said so"))
        self.allergy.set_text(note.allergy)
        self.emergency.set_text(note.emergency)
        self.agreed.setChecked(note.agreed)
        self._ask()

    def draft(self) -> ChildNoteDraft:
        """What stands in the form."""
        return ChildNoteDraft(self.allergy.text(), self.emergency.text(), self.agreed.isChecked())

    def is_changed(self) -> bool:
        """Whether anything would be lost."""
        return self.draft() != self.before

    def _ask(self) -> None:
        child = self.child

        def about(words: Catalogue) -> str:
            name = words.text(child.name or verbatim(""))
            ages = words.text(ages_of_child(child.ages))
            # Translators: Elternteil: {name} (of a child in the childcare)
            parent = words.text(_("parent: {name}", name=child.parent))
            return dotted(words, name, ages, parent)

        self.add(Label(about, kind="muted", wrap=True))
        self.add(
            Label(
                _(
                    "Only what somebody who looks after the child has to know. It stands on the "
                    "childcare list and nowhere else, each reading is logged, and it is erased "
                    "when the booking ends or the last meeting is over."
                ),
                kind="small",
                wrap=True,
            )
        )
        # Translators: Allergie oder was die Betreuungspersonen wissen müssen
        self._guarded("allergy", self.allergy)
        # Translators: im Notfall anrufen
        self.ask("emergency", _("In an emergency, call"), self.emergency, optional=True)
        self.ask("agreed", _("The parent wants the carers to know this."), self.agreed)

    def _guarded(self, name: str, note: NoteEdit) -> None:
        hint = HintLine()
        guard_note(note, hint)
        # Translators: Allergie oder anderes, was die Betreuungspersonen wissen müssen
        self.ask(name, _("Allergy, or what else matters"), note, optional=True)
        self.add(hint)
