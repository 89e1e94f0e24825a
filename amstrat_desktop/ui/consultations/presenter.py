# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Recording contacts: saving once, undoing, referring on, and keeping what is not saved."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Final, Protocol
from uuid import UUID

from amstrat_desktop.base.lang import Catalogue, Msg, _, catalogue, ngettext
from amstrat_desktop.base.problems import FieldProblem, Problem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.guarded_words import guarded_words, without_guarded_words
from amstrat_desktop.services.contact_entry import (
    CodeUsed,
    EntryChoices,
    find_recognition_code,
    read_entry_choices,
    record_entry,
)
from amstrat_desktop.services.contact_list import (
    ContactFilter,
    ContactRow,
    count_contacts,
    window_of_contacts,
)
from amstrat_desktop.services.contacts import ContactCard, void_contact
from amstrat_desktop.services.drafts import KeptForm
from amstrat_desktop.services.offers.need_signal_list import NO_OFFER
from amstrat_desktop.services.office_hours import OfficeHourCard
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.services.work import Outcome
from amstrat_desktop.ui.consultations.around import Around, Steps
from amstrat_desktop.ui.consultations.entry import FORM, Entry, entry_from
from amstrat_desktop.ui.consultations.profile_filler import ProfileFiller
from amstrat_desktop.ui.shell.doors import (
    BookPlace,
    NewAppointment,
    NewFollowUp,
    NewNeedSignal,
    NewPerson,
    OpenOffersView,
    OpenPerson,
)

ONE_PRESS: Final = timedelta(seconds=1)
"""Within this time an empty form is not saved again: it was a double click."""

TODAY_SHOWN: Final = 30
_OPEN_HOUR: Final = "open_hour"


class EntryView(Protocol):
    """What the presenter needs of `RecordPage`."""

    def show_choices(self, choices: EntryChoices) -> None: ...
    def entry(self) -> Entry: ...
    def set_entry(self, entry: Entry) -> None: ...
    def fill_entry(self, entry: Entry) -> None: ...
    def take_pending(self) -> None: ...
    def show_today(self, rows: Sequence[ContactRow]) -> None: ...
    def show_code_used(self, used: CodeUsed | None) -> None: ...
    def mark_field(self, field: str, message: Msg) -> bool: ...
    def set_busy(self, *, on: bool) -> None: ...
    def focus_start(self) -> None: ...


class Keeper(Protocol):
    """Keeps the unsaved form: `ui/form_keeper.py`."""

    def keep_now(self) -> None: ...
    def flush(self) -> None: ...
    def drop(self) -> None: ...
    def restore(self, show: Callable[[KeptForm], object]) -> None: ...


class EntryPresenter:
    """choices_came: tells the rest of the screen what can be chosen."""

    def __init__(
        self,
        view: EntryView,
        around: Around,
        keeper: Keeper,
        choices_came: Callable[[EntryChoices], object],
    ) -> None:
        self._view = view
        self._keeper = keeper
        self._around = around
        self._choices_came = choices_came
        self._base = Entry()
        self._hour: OfficeHourCard | None = None
        self._choices: EntryChoices | None = None
        self._profile = ProfileFiller(view, around, lambda: self._base)
        self._saving = False
        self._saved_at = datetime.min.replace(tzinfo=UTC)

    def start(self) -> None:
        """Read what can be chosen, and what was not saved."""
        self.reload_choices(then=lambda: self._keeper.restore(self._restore))
        self.reload_today()

    def reload_choices(self, then: Callable[[], object] | None = None) -> None:
        """Code lists or areas changed."""
        around = self._around
        read = partial(
            around.work.read,
            read_entry_choices,
            staff_id=around.work.actor.staff_id,
            on=around.today(),
        )

        def came(choices: EntryChoices) -> None:
            self._show_choices(choices)
            if then is not None:
                then()

        around.runner.run(read, owner=self._view, done=came)

    def reload_today(self) -> None:
        """Contacts changed: show those of today, and how many."""
        day = self._around.today()
        wanted = ContactFilter(from_day=day, to_day=day)
        read = self._around.work.read

        def counted(total: int) -> None:
            self._say_status(total)
            self._around.runner.run(
                partial(read, window_of_contacts, wanted, 0, TODAY_SHOWN, total),
                owner=self._view,
                done=self._view.show_today,
            )

        self._around.runner.run(
            partial(read, count_contacts, wanted), owner=self._view, done=counted
        )

    def hour_changed(self, hour: OfficeHourCard | None) -> None:
        """Another office hour runs, or none: it fills in place and channel."""
        hour = None if hour is None or hour.forgotten else hour
        if _place_of(hour) == _place_of(self._hour):
            self._hour = hour
            return
        self._hour = hour
        untouched = self._view.entry() == self._base
        self._base = self._filled(self._base)
        if untouched:
            self._view.set_entry(self._base)
        else:
            entry = self._view.entry()
            self._view.set_entry(replace(entry, office_hour_id=self._base.office_hour_id))

    def unsaved(self) -> Mapping[str, Any] | None:
        """What is to be kept of the form; None while nothing was entered."""
        entry = self._view.entry()
        return None if _same(entry, self._base) else entry.payload()

    def look_for_code(self, code: str) -> None:
        """Somebody typed a recognition code: do earlier contacts have it?"""
        work = self._around.work
        self._around.runner.run(
            partial(work.read, find_recognition_code, code, office_id=work.actor.office_id),
            owner=self._view,
            done=self._view.show_code_used,
        )

    def save(self, *, refer: bool = False, note_accepted: bool = False) -> None:
        """Save the contact once, however often that is pressed."""
        if self._saving:
            return
        self._view.take_pending()
        entry = replace(self._view.entry(), quick="")
        if guarded_words(entry.note) and not note_accepted:
            self._ask_about_note(refer=refer)
            return
        pressed_twice = self._around.now() - self._saved_at < ONE_PRESS
        if pressed_twice and _same(entry, self._base):
            return
        self._saving = True
        self._keeper.flush()
        self._view.set_busy(on=True)
        self._around.runner.run(
            partial(self._around.work.write, record_entry, entry.draft(), FORM),
            owner=self._view,
            done=lambda outcome: self._saved(outcome, entry, refer=refer),
            failed=self._not_saved,
        )

    def clear(self) -> None:
        """Empty the form; what stood in it can be brought back."""
        entry = self._view.entry()
        self._view.set_entry(self._base)
        self._keeper.drop()
        self._view.focus_start()
        if not _same(entry, self._base):
            back = (_("Bring it back"), lambda: self._bring_back(entry))
            self._around.say("info", _("The form is empty again."), [back])

    def _show_choices(self, choices: EntryChoices) -> None:
        if self._choices is not None and _offer(choices) == _offer(self._choices):
            # Chips that change places while somebody records would be hit by mistake.
            return
        first = self._choices is None
        self._choices = choices
        self._view.show_choices(choices)
        if first:
            self._base = self._filled(Entry(channel=_usual_channel(choices)))
            if not self._view.entry().note and not self._view.entry().quick:
                self._view.set_entry(self._base)
        self._choices_came(choices)

    def _restore(self, kept: KeptForm) -> None:
        if not _same(self._view.entry(), self._base):
            return
        entry = entry_from(kept.payload)
        entry = replace(entry, channel=entry.channel or self._base.channel)
        self._view.set_entry(replace(entry, office_hour_id=self._base.office_hour_id))
        discard = (_("Discard"), self.clear)
        self._around.say("info", _("What was not saved stands in the form again."), [discard])

    def _bring_back(self, entry: Entry) -> None:
        self._view.set_entry(entry)
        self._keeper.keep_now()

    def _filled(self, entry: Entry) -> Entry:
        hour = self._hour
        if hour is None:
            return entry.with_hour(None)
        filled = replace(entry, channel=hour.channel, office_hour_id=hour.id)
        return replace(filled, area_id=hour.area_id or entry.area_id, area_alias="")

    def _saved(self, outcome: Outcome[ContactCard], entry: Entry, *, refer: bool) -> None:
        card = outcome.value
        # Letters typed while the contact was being saved belong to the next one.
        typed = self._view.entry().quick
        self._saving, self._saved_at = False, self._around.now()
        self._view.set_busy(on=False)
        self._base = entry.next() if self._hour is None else self._filled(entry.next())
        self._view.set_entry(replace(self._base, quick=typed))
        self._view.show_code_used(None)
        self._around.changed(outcome.changed)
        if refer:
            self.refer(card)
            return
        self._view.focus_start()
        steps: list[tuple[Msg, Callable[[], object]]] = [(_("Refer"), lambda: self.refer(card))]
        # Translators: für ein Angebot anmelden (button beside "Saved")
        steps.append((_("Book an offer"), lambda: self.book(card)))
        if card.draft.person_id is None:
            # Translators: from an anonymous contact a record of the person is made
            steps.append((_("Make a record"), lambda: self.make_record(card)))
        else:
            steps.append((_("Appointment"), lambda: self.plan(card, NewAppointment())))
            steps.append((_("Remind me"), lambda: self.plan(card, NewFollowUp(card.id))))
        if card.draft.result == NO_OFFER:
            steps.append((_("Write a need signal"), lambda: self.signal_need(card)))
        steps.append((_("Undo"), lambda: self._undo(card, entry)))
        self._around.say("ok", self._what_was_saved(card), steps)

    def _what_was_saved(self, card: ContactCard) -> Msg:
        """Said in full: a wrong key is noticed while the person is still there."""
        if self._choices is None:
            return _("Saved.")
        labels, draft = self._choices.labels, card.draft
        said = [labels(ListName.LANGUAGE, draft.language)] if draft.language else []
        said += [labels(ListName.TOPIC, topic) for topic in draft.topics]
        if not said:
            return _("Saved.")
        return _("Saved: {what}", what=lambda words: ", ".join(map(words.text, said)))

    def refer(self, card: ContactCard) -> None:
        """Refer the person of a contact: topics, language and the record go along."""
        draft = ReferralDraft(
            contact_id=card.id,
            person_id=card.draft.person_id,
            topics=card.draft.topics,
            language=card.draft.language or "de",
        )
        self._around.go("referrals", draft)

    def book(self, card: ContactCard) -> None:
        """A place in an offer for the person of a contact, on record or not."""
        self._around.go("offers", BookPlace(None, card.draft.person_id, card.id))

    def make_record(self, card: ContactCard) -> None:
        """The person of a contact agrees to be known: the form of people, with what is known."""
        self._around.go("people", NewPerson(card.id))

    def signal_need(self, card: ContactCard) -> None:
        """No offer fits: the form of a need signal, without anything of the person."""
        self._around.go("offers", OpenOffersView("needs", NewNeedSignal(card.id)))

    def plan(self, card: ContactCard, item: NewAppointment | NewFollowUp) -> None:
        """What comes next with the person of a contact: the form beside their record."""
        if card.draft.person_id is not None:
            self._around.go("people", OpenPerson(card.draft.person_id, "planning", item))

    def begin_of(self, person_id: UUID) -> None:
        """A contact of somebody on record; what stood in the form can be brought back."""
        if not _same(self._view.entry(), self._base):
            self.clear()
        self._view.set_entry(replace(self._base, person_id=person_id))
        self.person_chosen(person_id)
        self._view.focus_start()

    def person_chosen(self, person_id: UUID | None) -> None:
        """Fill in what the record says where nothing else was said."""
        self._profile.choose(person_id)

    def _undo(self, card: ContactCard, entry: Entry) -> None:
        # The reason stands in the record and is read by colleagues: German.
        reason = catalogue("de").text(_("Entered in error"))

        def undone(outcome: Outcome[None]) -> None:
            self._around.changed(outcome.changed)
            if _same(self._view.entry(), self._base):
                self._bring_back(entry)
            self._around.say("info", _("Not saved any more. It stands in the form again."))

        self._around.runner.run(
            partial(self._around.work.write, void_contact, card.id, reason),
            owner=self._view,
            done=undone,
        )

    def _not_saved(self, problem: Problem) -> None:
        self._saving = False
        self._view.set_busy(on=False)
        field = problem.field if isinstance(problem, FieldProblem) else ""
        if not (field and self._view.mark_field(field, problem.message)):
            self._around.say("error", problem.message)

    def _ask_about_note(self, *, refer: bool) -> None:
        def remove() -> None:
            entry = self._view.entry()
            self._view.set_entry(replace(entry, note=without_guarded_words(entry.note)))
            self.save(refer=refer)

        question = _(
            "The note has words that could reveal an unlawful stay. Public offices may have to "
            "report that (§ 87 AufenthG). Nothing is saved yet."
        )
        keep = partial(self.save, refer=refer, note_accepted=True)
        steps: Steps = [(_("Remove them and save"), remove), (_("Save as it is"), keep)]
        self._around.say("warn", question, steps)

    def _say_status(self, total: int) -> None:
        saved_at = self._saved_at if self._saved_at.year > 1 else None

        def line(words: Catalogue) -> str:
            count = ngettext("{count} contact today", "{count} contacts today", total)
            if saved_at is None:
                return words.text(count)
            time = words.clock(saved_at)
            return words.text(_("{contacts} · saved {time}", contacts=count, time=time))

        self._around.status(line)


def _same(entry: Entry, base: Entry) -> bool:
    """Whether nothing was entered; the office hour fills itself in and is no entry."""
    return entry.with_hour(None) == base.with_hour(None)


def _offer(choices: EntryChoices) -> object:
    """What is offered and what it is called, whatever the order."""
    text = catalogue("de").text
    lists = (*choices.options.values(), choices.topic_groups)
    return (
        [{(option.code, text(option.label)) for option in options} for options in lists],
        set(choices.areas),
    )


def _usual_channel(choices: EntryChoices) -> str:
    offered = [option.code for option in choices.options["channel"]]
    usual = choices.usual.get("channel", _OPEN_HOUR)
    return usual if usual in offered else offered[0] if offered else ""


def _place_of(hour: OfficeHourCard | None) -> object:
    return None if hour is None else (hour.id, hour.area_id, hour.channel)
