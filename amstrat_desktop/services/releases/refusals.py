# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why a table is not released, in plain words, and what can be left out to try again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from amstrat_desktop.base.lang import Catalogue, Msg, _, ngettext
from amstrat_desktop.base.period_words import period_name
from amstrat_desktop.disclosure.outcome import Refusal, Why
from amstrat_desktop.services.releases.axes import HEADINGS
from amstrat_desktop.services.releases.catalogue import AxisName, release_table
from amstrat_desktop.services.releases.choices import ReleaseChoice
from amstrat_desktop.services.releases.ledger import Entry, Ledger


@dataclass(frozen=True, slots=True)
class Refused:
    """sentence: why. advice: what to do. drop: axes whose totals can be left out.

    earlier: numbers of the releases with which it can be compared.
    """

    sentence: Msg
    advice: Msg
    drop: tuple[AxisName, ...] = ()
    earlier: tuple[int, ...] = ()


def refused(answer: Refusal, choice: ReleaseChoice, ledger: Ledger) -> Refused:
    """In words, with the names of the releases and of the totals."""
    if answer.why is Why.TIME:
        return Refused(
            _("It could not be shown in time that nobody can be found out, so it is not released."),
            _("Choose fewer months or districts instead of areas, and try again."),
        )
    drop = tuple(AxisName(name) for name in answer.drop if AxisName(name) not in choice.dropped)
    if answer.earlier:
        return _compared(choice, ledger, answer.earlier, drop)
    return Refused(
        _("This table would give hidden numbers away: they could be computed from its totals."),
        _advice(drop),
        drop,
    )


def _compared(
    choice: ReleaseChoice, ledger: Ledger, numbers: Sequence[int], drop: tuple[AxisName, ...]
) -> Refused:
    entries = [entry for entry in ledger.entries if entry.number in numbers]
    return Refused(
        ngettext(
            "Together with {releases} this table would give small numbers away: whoever has both "
            "could subtract one from the other ({period}).",
            "Together with {releases} this table would give small numbers away: whoever has them "
            "could subtract one from the other ({period}).",
            len(entries),
            releases=_named(entries),
            period=period_name(choice.period),
        ),
        _advice(drop),
        drop,
        tuple(entry.number for entry in entries),
    )


def _named(entries: Sequence[Entry]) -> Callable[[Catalogue], str]:
    def said(words: Catalogue) -> str:
        return words.joined(
            words.text(
                # Translators: Freigabe Nr. 3 (Kontakte nach …, 1. Quartal 2026)
                _(
                    "release no. {number} ({title}, {period})",
                    number=entry.number,
                    title=release_table(entry.choice.key).title,
                    period=period_name(entry.choice.period),
                )
            )
            for entry in entries
        )

    return said


def _advice(drop: Sequence[AxisName]) -> Msg:
    if not drop:
        return _("Choose other months, or districts instead of areas, and try again.")
    if len(drop) == 1:
        return _(
            "Leave out the totals of “{axis}” and try again, or choose other months.",
            axis=HEADINGS[drop[0]],
        )
    return _(
        "Leave out the totals of {axes} and try again, or choose other months.",
        axes=lambda words: words.joined(words.text(HEADINGS[name]) for name in drop),
    )
