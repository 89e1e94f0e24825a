# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Putting an offer on record and changing it; a new one leads on to its first run. No Qt here."""

from collections.abc import Callable
from typing import Any, Protocol
from uuid import UUID

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import _, verbatim
from amstrat_desktop.services.offers.offers import (
    OfferCard,
    OfferDraft,
    edit_offer,
    read_offer,
    record_offer,
    restore_offer,
    retire_offer,
)
from amstrat_desktop.services.work import Outcome, Work
from amstrat_desktop.ui.form_entry import Entry
from amstrat_desktop.ui.form_flow import FlowView, FormFlow
from amstrat_desktop.ui.jobs import Runner
from amstrat_desktop.ui.lost_race import Compares
from amstrat_desktop.ui.offers.offer_form.choices import OfferChoices, read_choices
from amstrat_desktop.ui.offers.panel import EditOffer, NewOffer, NewRun
from amstrat_desktop.ui.shell.context import Goes, Says

EMPTY = OfferDraft()


class OfferView(FlowView[OfferDraft, OfferChoices], Protocol):
    """What the presenter needs of the view."""

    def finish(self) -> None:
        """Lead back to where one came from."""

    def show_again(self, entry: Entry[OfferDraft]) -> None:
        """Show the form anew."""

    def show_card(self, card: OfferCard | None) -> None:
        """What is on record of the offer that is changed; None for a new one."""


class OfferPresenter:
    """changed: told what a write changed."""

    def __init__(
        self,
        view: OfferView,
        runner: Runner,
        work: Work,
        *,
        say: Says,
        go: Goes,
        changed: Callable[[frozenset[Kind]], None],
        compare: Compares[OfferDraft],
    ) -> None:
        self._view = view
        self._runner = runner
        self._work = work
        self._say = say
        self._go = go
        self._changed = changed
        self._plan_run = False
        self.flow = FormFlow[OfferDraft, OfferChoices](
            view,
            runner,
            work,
            say=say,
            read_choices=read_choices,
            write=self._write,
            saved=self._saved,
            compare=compare,
            left=view.finish,
            again=view.show_again,
        )

    def open_item(self, item: object) -> None:
        """A new offer, or one that exists."""
        match item:
            case NewOffer():
                self._view.show_card(None)
                self.flow.open(Entry(None, EMPTY, EMPTY))
            case EditOffer():
                self._runner.run(
                    self._work.read,
                    read_offer,
                    item.offer_id,
                    owner=self._view,
                    done=self._edit,
                )
            case _:
                raise TypeError(f"no offer is opened by a {type(item).__name__}")

    def save(self, entry: Entry[OfferDraft], *, plan_run: bool) -> None:
        """Put it on record; plan_run: and go on with its first run."""
        self._plan_run = plan_run
        self.flow.save(entry)

    def retire(self, offer_id: UUID) -> None:
        """Plan no further run of it."""
        self._mark(retire_offer, offer_id)

    def restore(self, offer_id: UUID) -> None:
        """Hold it again."""
        self._mark(restore_offer, offer_id)

    def _edit(self, card: OfferCard) -> None:
        self._view.show_card(card)
        self.flow.open(Entry(card.id, card.draft, card.draft))

    def _write(self, entry: Entry[OfferDraft]) -> Outcome[OfferCard]:
        if entry.record_id is None:
            return self._work.write(record_offer, entry.draft)
        return self._work.write(edit_offer, entry.record_id, entry.draft)

    def _saved(self, outcome: Outcome[OfferCard], entry: Entry[OfferDraft]) -> None:
        card = outcome.value
        self._changed(outcome.changed)
        if not entry.is_new:
            self._view.finish()
            self._say("ok", _("The changes are saved."))
            return
        if self._plan_run:
            self._go("offers", NewRun(card.id))
            self._say(
                "ok", _("{offer} is on record. When is it held?", offer=verbatim(card.draft.title))
            )
            return
        self._view.finish()
        self._say(
            "ok",
            _("{offer} is on record.", offer=verbatim(card.draft.title)),
            [
                (_("Plan its first run"), lambda: self._go("offers", NewRun(card.id))),
                (_("Undo"), lambda: self.retire(card.id)),
            ],
        )

    def _mark(self, use_case: Callable[..., OfferCard], offer_id: UUID) -> None:
        def done(outcome: Outcome[Any]) -> None:
            self._changed(outcome.changed)
            card: OfferCard = outcome.value
            title = verbatim(card.draft.title)
            if card.retired_on is not None:
                self._say(
                    "ok",
                    _("No further run of {offer} is planned. Those there are go on.", offer=title),
                    [(_("Undo"), lambda: self.restore(offer_id))],
                )
            else:
                self._say("ok", _("{offer} is held again.", offer=title))

        self._runner.run(self._work.write, use_case, offer_id, owner=self._view, done=done)
