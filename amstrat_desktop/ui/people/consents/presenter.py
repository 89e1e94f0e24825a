# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the panel of consents asks of the services, and the papers it has drawn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import Msg, _
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.documents.slip.data import Variant
from amstrat_desktop.services.codes import Option, list_options
from amstrat_desktop.services.consent_records import ConsentCard, ConsentDraft, RefusalDraft
from amstrat_desktop.services.consents import (
    correct_consent,
    list_consents,
    record_consent,
    refuse_consent,
)
from amstrat_desktop.services.directory import read_organisation
from amstrat_desktop.services.directory_list import OrganisationFilter, window_of_organisations
from amstrat_desktop.services.disclosure_records import (
    DisclosureDraft,
    DisclosureLine,
    EmergencyDraft,
)
from amstrat_desktop.services.disclosures import (
    list_disclosures,
    record_disclosure,
    record_emergency,
)
from amstrat_desktop.services.people import read_person
from amstrat_desktop.services.withdrawals import (
    Consequences,
    Withdrawal,
    consequences_of,
    withdraw_consent,
)
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.people.consents.papers import (
    PaperOf,
    draw_form,
    draw_log,
    draw_note,
    is_minor,
    paper_language,
)
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shown import Shown

RELOAD_ON: Final = frozenset({Kind.CONSENT, Kind.DISCLOSURE, Kind.PERSON, Kind.ORGANISATION})

LOG_TITLE: Final = _("What was told to whom")

FOUND: Final = 6
"""Agencies offered below the search field."""


@dataclass(frozen=True, slots=True)
class ConsentsFile:
    """Everything that the panel shows of one person. interpreters: of the code list."""

    person_id: UUID
    paper: PaperOf
    today: date
    consents: tuple[ConsentCard, ...]
    told: tuple[DisclosureLine, ...]
    interpreters: tuple[Option, ...]


class View(Protocol):
    """What the presenter needs of the panel."""

    def show_file(self, file: ConsentsFile) -> None: ...
    def show_found(self, found: Sequence[tuple[UUID, str]]) -> None: ...
    def show_agency(self, organisation_id: UUID, name: str) -> None: ...
    def show_consequences(self, card: ConsentCard, found: Consequences) -> None: ...
    def show_paper(self, pdf: bytes, title: Msg, *, to_file: bool) -> None: ...
    def saved(self) -> None: ...
    def clear(self) -> None: ...


class ConsentsPresenter:
    """One panel; what arrives for a person who is no longer shown is dropped."""

    def __init__(self, view: View, context: Context) -> None:
        self._view = view
        self._runner = context.runner
        self._work = context.work
        self._say = context.say
        self._changed = context.changed
        self._once = Once(context.runner)
        self._shown = Shown(context.runner, context.say, view, self._read, view.show_file)
        self._words = ""

    def show(self, person_id: UUID) -> None:
        """Show another person's consents."""
        self._shown.show(person_id)

    def clear(self) -> None:
        """Nobody is shown any more."""
        self._shown.show(None)

    def reload(self) -> None:
        """Read everything anew."""
        self._shown.reload()

    def search(self, words: str) -> None:
        """Somebody types an agency's name."""
        self._words = words

        def arrived(found: Sequence[tuple[UUID, str]]) -> None:
            if words == self._words:
                self._view.show_found(found)

        self._runner.run(partial(self._agencies, words), owner=self._view, done=arrived)

    def name_agency(self, organisation_id: UUID) -> None:
        """A door brought the key of an agency: show its name."""
        self._runner.run(
            lambda: self._work.read(read_organisation, organisation_id).draft.name,
            owner=self._view,
            done=partial(self._view.show_agency, organisation_id),
        )

    def record(self, draft: ConsentDraft) -> None:
        """Write down a consent."""
        said = _("The consent is recorded.")
        self._write(partial(self._work.write, record_consent, draft), said)

    def correct(self, card: ConsentCard, draft: ConsentDraft) -> None:
        """Mend a typing error."""
        write = partial(self._work.write, correct_consent, card.id, draft, version=card.version)
        self._write(write, _("The consent is corrected."))

    def refuse(self, draft: RefusalDraft) -> None:
        """Write down a refusal."""
        said = _("Noted. It changes nothing about the counselling.")
        self._write(partial(self._work.write, refuse_consent, draft), said)

    def disclose(self, draft: DisclosureDraft) -> None:
        """Write down what was told by hand."""
        self._write(partial(self._work.write, record_disclosure, draft), _("It is in the log."))

    def note_emergency(self, draft: EmergencyDraft) -> None:
        """Write down what was told without consent."""
        said = _("It is in the log, apart from the rest.")
        self._write(partial(self._work.write, record_emergency, draft), said)

    def ask_withdrawal(self, card: ConsentCard) -> None:
        """Find out what withdrawing means, before somebody confirms it."""
        self._runner.run(
            lambda: self._work.read(
                consequences_of, card.id, actor=self._work.actor, on=self._today()
            ),
            owner=self._view,
            done=partial(self._view.show_consequences, card),
        )

    def withdraw(self, card: ConsentCard, remark: str) -> None:
        """Withdraw it now."""

        def done(outcome: Outcome[Withdrawal]) -> None:
            self._view.saved()
            self._changed(outcome.changed)
            actions = [(_("Print a note for the person"), partial(self._note, outcome.value))]
            self._say("ok", _("The consent is withdrawn."), actions)

        write = partial(self._work.write, withdraw_consent, card.id, remark)
        self._once.run(write, owner=self._view, done=done)

    def print_form(
        self, draft: ConsentDraft, language: str, variant: Variant, *, to_file: bool
    ) -> None:
        """Draw the paper that is signed."""
        draw = partial(draw_form, self._work, draft, language, variant)
        self._draw(draw, _("Consent form"), to_file=to_file)

    def print_log(self, *, to_file: bool = False) -> None:
        """Draw what was told, for the person."""
        if self._shown.key is not None:
            draw = partial(draw_log, self._work, self._shown.key)
            self._draw(draw, LOG_TITLE, to_file=to_file)

    def _note(self, withdrawal: Withdrawal) -> None:
        self._draw(
            partial(draw_note, self._work, withdrawal), _("Note of withdrawal"), to_file=False
        )

    def _draw(self, draw: Callable[[], bytes], title: Msg, *, to_file: bool) -> None:
        self._runner.run(
            draw,
            owner=self._view,
            done=lambda pdf: self._view.show_paper(pdf, title, to_file=to_file),
        )

    def _write(self, write: Callable[[], Outcome[Any]], said: Msg) -> None:
        def done(outcome: Outcome[Any]) -> None:
            self._view.saved()
            self._changed(outcome.changed)
            self._say("ok", said)

        self._once.run(write, owner=self._view, done=done)

    def _read(self, person_id: UUID) -> ConsentsFile:
        work, today = self._work, self._today()
        person = work.read(read_person, person_id, actor=work.actor).draft
        return ConsentsFile(
            person_id=person_id,
            paper=PaperOf(person.name, paper_language(person), is_minor(person, today)),
            today=today,
            consents=work.read(list_consents, person_id, actor=work.actor, on=today),
            told=work.read(list_disclosures, person_id, actor=work.actor),
            interpreters=work.read(list_options, ListName.INTERPRETER, on=today),
        )

    def _agencies(self, words: str) -> Sequence[tuple[UUID, str]]:
        rows = self._work.read(
            window_of_organisations,
            OrganisationFilter(words=words),
            0,
            FOUND,
            FOUND,
            office_id=self._work.actor.office_id,
        )
        return [(row.id, row.name) for row in rows]

    def _today(self) -> date:
        return office_day(self._work.clock())
