# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A day at a desk, in the process that is measured: contacts, slips, screens, languages."""

import gc
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QApplication

from amstrat_desktop import gate
from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.base.vocabulary.referral_steps import PrintWay
from amstrat_desktop.documents.raster import page_pictures
from amstrat_desktop.documents.slip import TEMPLATE, Variant, render
from amstrat_desktop.documents.slip_from_facts import slip_data
from amstrat_desktop.office_window import make_window
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.directory_list import OrganisationFilter, window_of_organisations
from amstrat_desktop.services.referral_records import ReferralDraft
from amstrat_desktop.services.referrals import create_referral
from amstrat_desktop.services.slip_copies import PrintDraft, prepare_print, record_print
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.engine import bare_connection
from amstrat_desktop.store.opened import OpenOffice
from amstrat_desktop.tour.pictures import quiet
from amstrat_desktop.ui.faults import show_fault
from amstrat_desktop.ui.runner import BackgroundRunner
from amstrat_desktop.ui.shell.window import MainWindow
from amstrat_desktop.ui.theme import theme
from benchmarks.child import private
from benchmarks.day_load import CONTACTS, LANGUAGES, SLIPS
from benchmarks.offices import PASSPHRASE

_TOPICS = ("debt", "flat_search", "sgb2_application", "nursery_place")
_LANGUAGES = ("ar", "de", "tr", "uk")
_RECEIVERS = 20
_DPI = 100


def work_through(folder: Path, hours: int) -> dict[str, float]:
    """Megabytes of this process alone after each hour."""
    app = QApplication([])
    theme.apply("light")
    entered = gate.unlock(folder, PASSPHRASE, preferred="", remember=None)
    runner = BackgroundRunner(show_fault)
    window = make_window(entered, runner, SettingsFile(folder.parent / "settings.json"))
    window.resize(1200, 800)
    window.show()
    desk, languages = Desk(entered.work), cycle(LANGUAGES)
    by_hour: dict[str, float] = {}
    for hour in range(hours):
        _look_around(window, runner)
        for changed in desk.hour(CONTACTS, SLIPS):
            window.changed(changed)
        for language in islice(languages, len(LANGUAGES)):
            window.choose_language(language)
        quiet(runner)
        by_hour[str(hour)] = _without_cache(entered.office)
    window.forget()
    quiet(runner)
    runner.close()
    entered.office.close()
    del app
    return by_hour


def _look_around(window: MainWindow, runner: BackgroundRunner) -> None:
    for key in window.pages.screens:
        window.go(key)
        quiet(runner)


def _without_cache(office: OpenOffice) -> float:
    with bare_connection(office.engine) as driver:
        driver.execute("PRAGMA shrink_memory")
    gc.collect()
    return private()


class Desk:
    """Somebody who works without a pause."""

    def __init__(self, work: Work) -> None:
        self._work = work
        found = work.read(
            window_of_organisations,
            OrganisationFilter(),
            0,
            _RECEIVERS,
            _RECEIVERS,
            office_id=work.actor.office_id,
        )
        self._receivers = cycle([row.id for row in found])
        self._topics, self._languages = cycle(_TOPICS), cycle(_LANGUAGES)

    def hour(self, contacts: int, slips: int) -> Iterator[frozenset[Kind]]:
        """Record and refer; after each one the kinds of records that changed."""
        for number in range(contacts):
            topics = (next(self._topics), next(self._topics))
            language = next(self._languages)
            draft = ContactDraft(
                channel="open_hour",
                topics=topics,
                language=language,
                note=f"Ein Gespräch über {number} Dinge. " * 12,
            )
            recorded = self._work.write(record_contact, draft)
            yield recorded.changed
            if number < slips:
                yield self._refer(recorded.value.id, topics, language)

    def _refer(self, contact_id: UUID, topics: tuple[str, ...], language: str) -> frozenset[Kind]:
        draft = ReferralDraft(
            organisation_id=next(self._receivers),
            contact_id=contact_id,
            language=language,
            topics=topics,
            needs=("application", "information"),
            documents=("identity", "registration"),
        )
        referred = self._work.write(create_referral, draft)
        facts = self._work.write(prepare_print, referred.value.id).value
        pdf = render(slip_data(facts, Variant.STANDARD), language)
        page_pictures(pdf, _DPI)  # as the preview shows it
        copy = PrintDraft(
            referral_id=referred.value.id,
            copy_no=facts.copy_no,
            pdf=pdf,
            language=language,
            variant=Variant.STANDARD.value,
            template=TEMPLATE,
            way=PrintWay.FILE,
        )
        return referred.changed | self._work.write(record_print, copy).changed
