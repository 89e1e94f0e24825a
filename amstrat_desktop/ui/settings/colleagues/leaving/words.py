# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences about somebody's leaving. No Qt here."""

from collections.abc import Iterator

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.services.leaving import Leaving
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.settings.colleagues.leaving.presenter import Standing
from amstrat_desktop.ui.translator import Text
from amstrat_desktop.ui.widgets.steps import State, Step


def steps(standing: Standing) -> tuple[Step, ...]:
    """The line of steps; handing over may wait, so it stops none of the others."""
    handed_over = standing.leaving.is_handed_over
    names: tuple[tuple[Msg, bool], ...] = (
        (_("Hand over"), handed_over),
        (_("Close their way in"), standing.has_left),
        (_("New key"), standing.is_done),
        # Translators: last of several steps: fertig
        (_("Finished"), standing.is_done and handed_over),
    )
    now = next((at for at, (_name, done) in enumerate(names) if not done), len(names))
    return tuple(Step(name, _state(at, now, done)) for at, (name, done) in enumerate(names))


def _state(at: int, now: int, done: bool) -> State:
    if done:
        return "done"
    return "now" if at == now else "ahead"


def still_theirs(leaving: Leaving) -> Text:
    """“3 people · 2 cases · 1 task”; that nothing is, if so."""

    def parts(words: Catalogue) -> Iterator[str]:
        counted = (
            (leaving.people, ngettext("{count} person", "{count} people", leaving.people)),
            # Translators: offene Begleitungen (Fälle)
            (leaving.cases, ngettext("{count} open case", "{count} open cases", leaving.cases)),
            # Translators: Wiedervorlagen
            (leaving.tasks, ngettext("{count} task", "{count} tasks", leaving.tasks)),
            (
                leaving.appointments,
                ngettext("{count} appointment", "{count} appointments", leaving.appointments),
            ),
            # Translators: offene Vermittlungen (Laufzettel)
            (
                leaving.referrals,
                ngettext("{count} referral", "{count} referrals", leaving.referrals),
            ),
            # Translators: laufende Begleitungen in Arbeitsgelegenheiten
            (
                leaving.placements,
                ngettext("{count} placement", "{count} placements", leaving.placements),
            ),
        )
        yield from (words.text(said) for number, said in counted if number)

    def text(words: Catalogue) -> str:
        return dotted(words, *parts(words)) or words.text(_("Nothing is left to hand over."))

    return text


def runs_left(leaving: Leaving) -> Msg | None:
    """That courses still name them."""
    if not leaving.runs:
        return None
    return ngettext(
        "{count} course still names {name}. Put somebody else down there.",
        "{count} courses still name {name}. Put somebody else down there.",
        leaving.runs,
        name=leaving.staff.name,
    )


def offered(leaving: Leaving) -> Msg | None:
    """That handovers wait for an answer."""
    if not leaving.offered:
        return None
    return ngettext(
        "{count} handover waits for an answer.",
        "{count} handovers wait for an answer.",
        leaving.offered,
    )


def way_in(standing: Standing) -> Msg:
    """Whether they still come in."""
    name = standing.leaving.staff.name
    if standing.has_left:
        return _("{name} works here no longer. Their passphrase opens nothing any more.", name=name)
    if standing.opens:
        return _(
            "From then on {name} is no longer offered anywhere and no longer opens the office. "
            "What they recorded keeps their name.",
            name=name,
        )
    return _(
        "From then on {name} is no longer offered anywhere. What they recorded keeps their name. "
        "A passphrase of their own they never had.",
        name=name,
    )


def new_key(standing: Standing) -> Msg:
    """Why another key, and what it costs."""
    name = standing.leaving.staff.name
    if standing.is_done:
        return _("The office's key is none that {name} could have kept.", name=name)
    return _(
        "Whoever had a passphrase may have kept a copy of the office's file and its key. With a "
        "new key such a copy opens nothing that is written from then on. Everybody else keeps "
        "their passphrase, and the recovery code on paper stays. The program locks afterwards."
    )
