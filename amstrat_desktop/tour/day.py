# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The day itself: an office, a contact, a referral with its slip, the papers, the pictures."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from amstrat_desktop.base.lang import Msg, _, catalogue
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.paths import APP
from amstrat_desktop.base.vocabulary.contacts import Sequence as ContactSequence
from amstrat_desktop.base.vocabulary.referral_steps import PrintWay
from amstrat_desktop.documents.raster import page_pictures, png
from amstrat_desktop.documents.slip import TEMPLATE, Variant, render
from amstrat_desktop.documents.slip_from_facts import slip_data
from amstrat_desktop.gate import unlock
from amstrat_desktop.services.areas import list_areas, match_areas
from amstrat_desktop.services.contacts import ContactCard, ContactDraft, record_contact
from amstrat_desktop.services.directory_list import OrganisationFilter, window_of_organisations
from amstrat_desktop.services.referral_records import ReferralCard, ReferralDraft
from amstrat_desktop.services.referrals import create_referral
from amstrat_desktop.services.sample.on_disk import create_sample_office, new_passphrase
from amstrat_desktop.services.sample.plan import SamplePlan
from amstrat_desktop.services.slip_copies import (
    PrintDraft,
    prepare_print,
    record_print,
)
from amstrat_desktop.services.work import Work
from amstrat_desktop.tour.papers import DPI, leave_papers
from amstrat_desktop.tour.pictures import take_pictures

SLIP_LANGUAGE: Final = "ar"


def run(out: Path) -> int:
    """Do the work and say what was done; gives the exit code of the command."""
    out.mkdir(parents=True, exist_ok=True)
    app = application()
    folder = _free(out / "office")
    passphrase = new_passphrase()
    create_sample_office(folder, passphrase, SamplePlan()).open.close()
    _say(_("Created a sample office: {path}", path=str(folder)))
    entered = unlock(folder, passphrase, preferred="", remember=None)
    try:
        contact = record(entered.work)
        _say(_("Recorded a contact without a name, in Arabic."))
        referral = refer(entered.work, contact)
        _say(_("Wrote a referral to {receiver}.", receiver=referral.organisation.name))
        for path in leave_slip(entered.work, referral, out):
            _say(_("The slip: {path}", path=str(path)))
        for path in leave_papers(entered.work, out / "papers"):
            _say(_("A paper: {path}", path=str(path)))
        for path in take_pictures(entered, out / "screens"):
            _say(_("A picture: {path}", path=str(path)))
    finally:
        entered.office.close()
    del app
    return 0


def application() -> QApplication:
    """The one application object, named as the program is."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([APP])
    app.setApplicationName(APP)
    app.setApplicationDisplayName("AmStrat Desktop")
    return app


def record(work: Work) -> ContactCard:
    """A mother who gives no name came to the open office hour (scenario 1)."""
    today = office_day(work.clock())
    area = match_areas(work.read(list_areas, on=today), "Goldhamme")[0].area
    draft = ContactDraft(
        channel="open_hour",
        topics=("sgb2_application", "nursery_place"),
        sequence=ContactSequence.FIRST,
        area_id=area.id,
        language="ar",
        interpreter="mediator",
        age_band="25_34",
        gender="female",
        reached_through="peer",
        duration=20,
        result="referred",
        children=(("0_2", 1), ("3_5", 1)),
        note=catalogue("de").text(_("Would like to start a language course in January.")),
    )
    return work.write(record_contact, draft).value


def refer(work: Work, contact: ContactCard) -> ReferralCard:
    """She carries a slip to the Jobcenter."""
    receivers = work.read(
        window_of_organisations,
        OrganisationFilter(words="Jobcenter Mitte"),
        0,
        1,
        1,
        office_id=work.actor.office_id,
    )
    draft = ReferralDraft(
        organisation_id=receivers[0].id,
        contact_id=contact.id,
        language=SLIP_LANGUAGE,
        topics=contact.draft.topics,
        needs=("application", "information"),
        documents=("identity", "registration", "tenancy_agreement", "bank_statements"),
        interpreter_needed=True,
        children=(1, 4),
    )
    return work.write(create_referral, draft).value


def leave_slip(work: Work, referral: ReferralCard, out: Path) -> Iterator[Path]:
    """Issue the slip and keep it as PDF and PNG."""
    facts = work.write(prepare_print, referral.id).value
    pdf = render(slip_data(facts, Variant.STANDARD), SLIP_LANGUAGE)
    copy = PrintDraft(
        referral_id=referral.id,
        copy_no=facts.copy_no,
        pdf=pdf,
        language=SLIP_LANGUAGE,
        variant=Variant.STANDARD.value,
        template=TEMPLATE,
        way=PrintWay.FILE,
    )
    work.write(record_print, copy)
    paper = out / f"{facts.number}.pdf"
    paper.write_bytes(pdf)
    yield paper
    picture = out / f"{facts.number}.png"
    picture.write_bytes(png(page_pictures(pdf, DPI)[0]))
    yield picture


def _free(folder: Path) -> Path:
    number, free = 1, folder
    while free.exists():
        number += 1
        free = folder.with_name(f"{folder.name}-{number}")
    return free


def _say(message: Msg) -> None:
    sys.stdout.write(catalogue("de").text(message) + "\n")
