# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The papers about a period: for whom each is, and what is written into it by hand."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext


class ReportKind(StrEnum):
    """A paper; the value is stored with its texts."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    ANNEX = "annex"
    CONFERENCE = "conference"
    NOTICE = "notice"


INSIDE: Final = frozenset({ReportKind.MONTHLY, ReportKind.QUARTERLY})
"""Exact figures, for the office only; all others hold nothing but what was approved."""

REPORT_TITLES: Final[Mapping[ReportKind, Msg]] = MappingProxyType(
    {
        # Translators: Monatsbericht
        ReportKind.MONTHLY: _("Monthly report"),
        # Translators: Quartalsbericht
        ReportKind.QUARTERLY: _("Quarterly report"),
        # Translators: Anlage zum Sachbericht (Förderprogramm „Zusammen im Quartier“)
        ReportKind.ANNEX: _("Annex to the funder’s report"),
        # Translators: Konferenzmappe
        ReportKind.CONFERENCE: _("Conference pack"),
        # Translators: Aushang (one page for the notice board)
        ReportKind.NOTICE: _("Notice-board page"),
    }
)
REPORT_PURPOSES: Final[Mapping[ReportKind, Msg]] = MappingProxyType(
    {
        ReportKind.MONTHLY: _("Exact figures of one month, for the office only."),
        ReportKind.QUARTERLY: _("Exact figures of three months, for the office only."),
        ReportKind.ANNEX: _(
            "For the funder of “Zusammen im Quartier”: approved tables, facts about offers, and "
            "your own words."
        ),
        ReportKind.CONFERENCE: _(
            "For a neighbourhood or city conference: approved tables with charts, approved need "
            "signals and observations."
        ),
        ReportKind.NOTICE: _(
            "One page for people in the neighbourhood, in their language: what was done, and "
            "where to find you."
        ),
    }
)


@dataclass(frozen=True, slots=True)
class TextBlock:
    """One text that is written by hand. hint: what belongs there."""

    key: str
    title: Msg
    hint: Msg


# Translators: Auf einen Blick (heading of a report)
_GLANCE: Final = _("At a glance")
# Translators: Ausblick
_OUTLOOK: Final = pgettext("report", "Outlook")
_GLANCE_BLOCK: Final = TextBlock(
    "glance", _GLANCE, _("What mattered most, in three or four sentences.")
)
_OUTLOOK_BLOCK: Final = TextBlock("outlook", _OUTLOOK, _("What comes next, and what it needs."))
_STOOD_OUT: Final = TextBlock(
    "stood_out",
    # Translators: Auffälligkeiten
    _("What stood out"),
    _("What was different from before, and why you think so. Nobody is named."),
)
_COOPERATION: Final = TextBlock(
    "cooperation",
    # Translators: Zusammenarbeit und Vernetzung
    _("Cooperation in the neighbourhood"),
    _("With whom you worked, and what came of it."),
)

TEXT_BLOCKS: Final[Mapping[ReportKind, tuple[TextBlock, ...]]] = MappingProxyType(
    {
        ReportKind.MONTHLY: (_GLANCE_BLOCK, _STOOD_OUT, _OUTLOOK_BLOCK),
        ReportKind.QUARTERLY: (_GLANCE_BLOCK, _STOOD_OUT, _COOPERATION, _OUTLOOK_BLOCK),
        ReportKind.ANNEX: (
            TextBlock(
                "start",
                # Translators: Ausgangslage und Ziele (Sachbericht)
                _("Starting point and aims"),
                _("Why the office works here, and what the grant was given for."),
            ),
            TextBlock(
                "measures",
                # Translators: Umsetzung der Maßnahmen (Sachbericht)
                _("What was done"),
                _("Which measures were carried out, and where they differ from the plan."),
            ),
            TextBlock(
                "results",
                # Translators: Ergebnisse und Wirkungen (Sachbericht)
                _("What was reached"),
                _("What changed for people in the neighbourhood. Nobody is named."),
            ),
            _COOPERATION,
            TextBlock(
                "obstacles",
                # Translators: Hindernisse (Sachbericht)
                _("What was difficult"),
                _("What did not work, and what was learned from it."),
            ),
            _OUTLOOK_BLOCK,
        ),
        ReportKind.CONFERENCE: (
            _GLANCE_BLOCK,
            TextBlock(
                "questions",
                # Translators: Fragen an die Konferenz
                _("Questions to the conference"),
                _("One question on each line."),
            ),
            TextBlock(
                "proposals",
                # Translators: Vorschläge
                pgettext("report", "Proposals"),
                _("What you propose, one proposal on each line."),
            ),
        ),
        ReportKind.NOTICE: (
            TextBlock(
                "news",
                # Translators: Neues aus dem Quartier (own words on the notice-board page)
                _("Your own words"),
                _("In the language of the page: two or three short sentences."),
            ),
        ),
    }
)
TEXT_LIMIT: Final = 6_000
"""Characters of a block; the page of the notice board has room for few."""
NOTICE_LIMIT: Final = 280


def block_key(report: ReportKind, block: TextBlock, language: str) -> str:
    """What a text is stored as: the words of the notice-board page once for each language."""
    return f"{block.key}.{language}" if report is ReportKind.NOTICE else block.key
