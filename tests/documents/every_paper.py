# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every paper that the program prints, with sample data: for what must hold for all of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from amstrat_desktop.base.vocabulary.reports import ReportKind
from amstrat_desktop.documents import (
    appointment_card,
    consent_form,
    disclosure_log,
    figure_sheet,
    information_sheet,
    invitation,
    notice_page,
    office_report,
    outside_report,
    priority_letter,
    recovery_sheet,
    release_sheet,
    run_lists,
    slip,
    subject_access,
    withdrawal_note,
)
from amstrat_desktop.documents.run_lists import AttendanceSheet
from amstrat_desktop.documents.slip import Consent, Minor, Variant
from tests.documents import released as release_samples
from tests.documents import report_samples, run_samples, test_consent_papers
from tests.documents.samples import CONSENTED, OFFICE
from tests.documents.test_appointment_card import USUAL as CARD
from tests.documents.test_figure_sheet import table as figure_table
from tests.documents.test_invitation import paper as invitation_paper
from tests.documents.test_priority_letter import USUAL as LETTER
from tests.documents.test_subject_access import answer as subject_answer

Render = Callable[..., bytes]


@dataclass(frozen=True, slots=True)
class Paper:
    """render: data and a language in, a PDF out. kept: fields that hold codes, no words.

    one_page: it has one page, whatever the texts are.
    """

    function: Render
    data: Any
    kept: frozenset[str] = frozenset()
    in_languages: bool = True
    one_page: bool = False

    def render(self, language: str, data: Any = None) -> bytes:
        data = self.data if data is None else data
        return self.function(data, language) if self.in_languages else self.function(data)


def _slip(variant: Variant) -> Paper:
    data = replace(
        CONSENTED,
        variant=variant,
        person=replace(CONSENTED.person, name="x", minor=Minor("x", informed=True)),
        consent=Consent("x", ("x",), date(2027, 1, 1), "x"),
    )
    return Paper(slip.render, data, frozenset({"number", "return_ways"}), one_page=True)


def _figure(table: Any, language: str) -> bytes:
    return figure_sheet.render(table, table.rows[0].code, language)


_CODES: Final = frozenset({"key", "number", "counted", "charted"})
_RELEASE: Final = _CODES | {"name", "kind"}
_RUN: Final = {"in_languages": False}

PAPERS: Final[Mapping[str, Paper]] = {
    "slip": _slip(Variant.STANDARD),
    "slip, plain": _slip(Variant.PLAIN),
    "recovery sheet": Paper(
        recovery_sheet.render,
        recovery_sheet.RecoverySheet("123456 " * 8, "x", date(2026, 1, 2), UUID(int=7)),
        frozenset({"code"}),
        one_page=True,
    ),
    "appointment card": Paper(appointment_card.render, CARD, frozenset({"code"}), one_page=True),
    "consent form": Paper(consent_form.render, test_consent_papers.USUAL, one_page=True),
    "withdrawal note": Paper(
        withdrawal_note.render,
        test_consent_papers.withdrawal(
            test_consent_papers.USUAL.legal_kind, test_consent_papers.USUAL.purpose
        ),
    ),
    "disclosure log": Paper(
        disclosure_log.render,
        replace(test_consent_papers.LOG, lines=(test_consent_papers.told(3),)),
    ),
    "priority letter": Paper(priority_letter.render, LETTER, one_page=True),
    "information sheet": Paper(
        information_sheet.render, information_sheet.InformationSheet(OFFICE, "x", "x")
    ),
    "subject access": Paper(
        subject_access.render,
        subject_answer("x", "x"),
        frozenset({"key", "table", "language"}),
    ),
    "negative answer": Paper(
        subject_access.render_negative,
        subject_access.NegativeAnswer(OFFICE, date(2026, 3, 1), date(2026, 3, 16), "x", "x"),
        one_page=True,
    ),
    "invitation": Paper(
        invitation.render,
        invitation_paper(run_samples.facts(offered=True), "ar"),
        frozenset({"code", "language"}),
        in_languages=False,
    ),
    "participants": Paper(run_lists.render_participants, run_samples.people(), **_RUN),
    "waiting list": Paper(run_lists.render_waiting, run_samples.waiting(), **_RUN),
    "leader's list": Paper(run_lists.render_leader_list, run_samples.people(), **_RUN),
    "childcare list": Paper(run_lists.render_childcare, run_samples.childcare(), **_RUN),
    "attendance sheet": Paper(
        run_lists.render_sheet,
        AttendanceSheet(run_samples.people(), run_samples.MEETINGS[:8]),
        **_RUN,
    ),
    "figure": Paper(_figure, figure_table(6, compare=True), _CODES),
    "office report": Paper(office_report.render, report_samples.office_report(), _CODES),
    "outside report": Paper(
        outside_report.render,
        report_samples.outside_report(ReportKind.CONFERENCE),
        _RELEASE,
    ),
    "notice page": Paper(notice_page.render, report_samples.notice_page(), _CODES, one_page=True),
    "release": Paper(release_sheet.render, release_samples.frozen(), _RELEASE, in_languages=False),
}
