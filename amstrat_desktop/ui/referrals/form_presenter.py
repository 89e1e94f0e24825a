# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the referral form asks of the services, and the live picture of its slip."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.referrals import DeliveryMode
from amstrat_desktop.documents.raster import Picture, page_pictures
from amstrat_desktop.documents.slip import Variant, render
from amstrat_desktop.documents.slip_from_facts import slip_data
from amstrat_desktop.services.codes import Labels, Option, list_options, read_labels
from amstrat_desktop.services.consent_guard import Passage, read_passage
from amstrat_desktop.services.contacts import ContactCard, read_contact
from amstrat_desktop.services.directory import OrganisationCard, read_organisation
from amstrat_desktop.services.directory_list import (
    OrganisationFilter,
    OrganisationRow,
    window_of_organisations,
)
from amstrat_desktop.services.referral_prefill import PersonOffer, offered, read_offer
from amstrat_desktop.services.referral_records import ReferralCard, ReferralDraft
from amstrat_desktop.services.referrals import (
    create_referral,
    create_successor,
    edit_referral,
    successor_draft,
)
from amstrat_desktop.services.slips import SlipFacts, draft_facts
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.once import Once
from amstrat_desktop.ui.referrals.form_values import FormContent, slip_language

FOUND: Final = 8
"""Receivers offered below the search field."""
PREVIEW_DPI: Final = 150

_NO_INTERPRETER: Final = "none"
"""The code of a contact's interpreter field after which the slip asks for none."""


@dataclass(frozen=True, slots=True)
class FormLists:
    """What the form offers to choose from."""

    labels: Labels
    topics: tuple[Option, ...]
    needs: tuple[Option, ...]
    documents: tuple[Option, ...]


class View(Protocol):
    """What the presenter needs of the form."""

    def show_form(self, content: FormContent) -> None: ...
    def show_lists(self, lists: FormLists) -> None: ...
    def show_found(self, rows: Sequence[OrganisationRow]) -> None: ...
    def show_receiver(self, card: OrganisationCard, *, fill: bool) -> None: ...
    def show_passage(self, passage: Passage, *, closed: bool) -> None: ...
    def show_person(self, offer: PersonOffer) -> None: ...
    def show_page(self, picture: Picture) -> None: ...
    def saved(self, card: ReferralCard, *, new: bool, then_print: bool) -> None: ...


class FormPresenter:
    """One form; what arrives late for an older question is dropped."""

    def __init__(
        self,
        view: View,
        *,
        runner: Runner,
        work: Work,
        changed: Callable[[frozenset[Kind]], None],
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._changed = changed
        self._words = ""
        self._asked = 0
        self._checked = 0
        self._once = Once(runner)

    def start(self, keep: ReferralDraft) -> None:
        """Ask for the lists; keep: codes of a record that may be retired by now."""
        self._runner.run(self._lists, keep, owner=self._view, done=self._view.show_lists)
        self.search("")

    def begin(self, draft: ReferralDraft) -> None:
        """A new referral; one that comes of a contact takes over what was said there."""
        if draft.contact_id is not None and draft == ReferralDraft(contact_id=draft.contact_id):
            self._begin_of_contact(draft.contact_id)
        elif draft.person_id is not None and draft == ReferralDraft(person_id=draft.person_id):
            self._begin_of_person(draft)
        else:
            self._view.show_form(FormContent(draft))

    def offer_person(self, person_id: UUID) -> None:
        """Ask what the record offers; nothing is ticked by it."""
        self._runner.run(
            lambda: self._offer(person_id),
            owner=self._view,
            done=self._view.show_person,
            failed=lambda _hidden: None,
        )

    def edit(self, card: ReferralCard) -> None:
        """Change a referral."""
        handed_out = card.number is not None
        content = FormContent(card.draft, card.id, card.version, handed_out=handed_out)
        self._view.show_form(content)

    def follow(self, card: ReferralCard) -> None:
        """Begin the referral to another agency after one that led nowhere."""

        def arrived(draft: ReferralDraft) -> None:
            self._view.show_form(FormContent(draft, predecessor_id=card.id))

        self._runner.run(
            lambda: self._work.read(successor_draft, card.id), owner=self._view, done=arrived
        )

    def search(self, words: str) -> None:
        """Somebody types a receiver's name."""
        self._words = words

        def arrived(rows: Sequence[OrganisationRow]) -> None:
            if words == self._words:
                self._view.show_found(rows)

        self._runner.run(self._receivers, words, owner=self._view, done=arrived)

    def choose_receiver(self, organisation_id: UUID, *, fill: bool) -> None:
        """Show a receiver; fill: put into the form what it asks people to bring."""

        def arrived(card: OrganisationCard) -> None:
            self._view.show_receiver(card, fill=fill)

        self._runner.run(
            lambda: self._work.read(read_organisation, organisation_id),
            owner=self._view,
            done=arrived,
        )

    def check_passage(self, draft: ReferralDraft) -> None:
        """Say at once whether the slip may go this way.

        Where the person carries it, ask for the other ways: a person and an agency are known,
        so that it is seen why they are closed.
        """
        self._checked += 1
        asked = self._checked
        carried = draft.mode is DeliveryMode.CARRIED
        known = draft.person_id is not None and draft.organisation_id is not None
        if carried and known:
            draft = replace(draft, mode=DeliveryMode.SENT)

        def arrived(passage: Passage) -> None:
            if asked == self._checked:
                self._view.show_passage(passage, closed=carried)

        self._runner.run(
            lambda: self._work.read(
                read_passage, draft, actor=self._work.actor, now=self._work.clock()
            ),
            owner=self._view,
            done=arrived,
        )

    def preview(self, draft: ReferralDraft, language: str, variant: Variant) -> None:
        """Draw the slip as it would be printed; only the newest question is answered."""
        self._asked += 1
        asked = self._asked

        def arrived(picture: Picture) -> None:
            if asked == self._asked:
                self._view.show_page(picture)

        def known(facts: SlipFacts) -> None:
            if asked == self._asked:
                self._runner.run(
                    draw_page, facts, language, variant, owner=self._view, done=arrived, pool=True
                )

        self._runner.run(self._facts, draft, owner=self._view, done=known)

    def save(self, content: FormContent, *, then_print: bool) -> None:
        """Write it; a FieldProblem marks its field."""

        def done(outcome: Outcome[ReferralCard]) -> None:
            new = content.referral_id is None
            self._view.saved(outcome.value, new=new, then_print=then_print)
            self._changed(outcome.changed)

        self._once.run(lambda: self._write(content), owner=self._view, done=done)

    def today(self) -> date:
        """The day on the office's wall clock."""
        return office_day(self._now())

    def _now(self) -> datetime:
        return self._work.clock()

    def _begin_of_contact(self, contact_id: UUID) -> None:
        """From a contact: of somebody on record, with what the record offers."""

        def taken_over() -> ReferralDraft:
            contact = self._work.read(read_contact, contact_id)
            draft = from_contact(contact)
            if draft.person_id is None:
                return draft
            offer = self._offer(draft.person_id)
            return replace(draft, reads=offer.reads)

        self._show_draft(taken_over)

    def _begin_of_person(self, draft: ReferralDraft) -> None:
        person_id = draft.person_id
        if person_id is not None:
            self._show_draft(lambda: offered(draft, self._offer(person_id)))

    def _show_draft(self, read: Callable[[], ReferralDraft]) -> None:
        self._runner.run(
            read, owner=self._view, done=lambda draft: self._view.show_form(FormContent(draft))
        )

    def _offer(self, person_id: UUID) -> PersonOffer:
        return self._work.read(read_offer, person_id, actor=self._work.actor, on=self.today())

    def _write(self, content: FormContent) -> Outcome[ReferralCard]:
        if content.referral_id is not None:
            return self._work.write(
                edit_referral, content.referral_id, content.draft, version=content.version
            )
        if content.predecessor_id is not None:
            return self._work.write(create_successor, content.predecessor_id, content.draft)
        return self._work.write(create_referral, content.draft)

    def _lists(self, keep: ReferralDraft) -> FormLists:
        def options(name: ListName, kept: Sequence[str]) -> tuple[Option, ...]:
            return self._work.read(list_options, name, on=self.today(), keep=kept)

        return FormLists(
            self._work.read(read_labels),
            options(ListName.TOPIC, keep.topics),
            options(ListName.NEED, keep.needs),
            options(ListName.DOCUMENT, keep.documents),
        )

    def _receivers(self, words: str) -> Sequence[OrganisationRow]:
        return self._work.read(
            window_of_organisations,
            OrganisationFilter(words=words),
            0,
            FOUND,
            FOUND,
            office_id=self._work.actor.office_id,
        )

    def _facts(self, draft: ReferralDraft) -> SlipFacts:
        actor = self._work.actor
        return self._work.read(
            draft_facts,
            draft,
            office_id=actor.office_id,
            staff_id=actor.staff_id,
            now=self._now(),
        )


def draw_page(facts: SlipFacts, language: str, variant: Variant) -> Picture:
    """The first page of a slip as a picture; for the pool, it needs no database."""
    pdf = render(slip_data(facts, variant), slip_language(language))
    return page_pictures(pdf, PREVIEW_DPI)[0]


def from_contact(contact: ContactCard) -> ReferralDraft:
    """What a referral takes over from the contact that it comes of: never the note."""
    said = contact.draft
    needed = None if not said.interpreter else said.interpreter != _NO_INTERPRETER
    return replace(
        ReferralDraft(contact_id=contact.id),
        language=said.language or "de",
        topics=said.topics,
        person_id=said.person_id,
        interpreter_needed=needed,
    )
