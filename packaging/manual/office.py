# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sample office that the pictures are taken of. Its clock stands still, so that the same
program makes the same pictures on another day.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from amstrat_desktop.base.vocabulary.referral_steps import PrintWay
from amstrat_desktop.documents.slip import TEMPLATE, Variant, render
from amstrat_desktop.documents.slip_from_facts import slip_data
from amstrat_desktop.entering import begin
from amstrat_desktop.gate import Entered
from amstrat_desktop.services.offices import read_office
from amstrat_desktop.services.sample.on_disk import create_sample_office
from amstrat_desktop.services.sample.plan import SamplePlan
from amstrat_desktop.services.slip_copies import PrintDraft, prepare_print, record_print
from amstrat_desktop.services.work import Work
from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.tour import day

NOW: Final = datetime(2026, 11, 23, 9, 20, tzinfo=UTC)
"""A Monday, 10:20 in the office."""

PASSPHRASE: Final = "quitte laterne fahrrad moos"
_QUICK: Final = KdfNumbers(memory_kib=64, passes=1)
"""The passphrase protects nobody: the office is made for the pictures and removed."""


@contextmanager
def sample_office(folder: Path) -> Iterator[Entered]:
    """Open, with a referral that is still to be printed and one whose slip was handed out."""
    made = create_sample_office(folder, PASSPHRASE, SamplePlan(), clock=lambda: NOW, numbers=_QUICK)
    try:
        actor = replace(made.actor, own_key=made.open.own_key)
        work = Work(made.open.engine, actor, lambda: NOW)
        begin(made.open, work)
        yield Entered(made.open, work, work.read(read_office, actor).name)
    finally:
        made.open.close()


def draft_referral(work: Work) -> str:
    """Of somebody without a name, to the Jobcenter; gives its key as text."""
    return str(day.refer(work, day.record(work)).id)


def issued_slip(work: Work) -> str:
    """The number of a slip that somebody carries to the Jobcenter."""
    referral = day.refer(work, day.record(work))
    facts = work.write(prepare_print, referral.id).value
    pdf = render(slip_data(facts, Variant.STANDARD), day.SLIP_LANGUAGE)
    copy = PrintDraft(
        referral_id=referral.id,
        copy_no=facts.copy_no,
        pdf=pdf,
        language=day.SLIP_LANGUAGE,
        variant=Variant.STANDARD.value,
        template=TEMPLATE,
        way=PrintWay.PRINTER,
    )
    work.write(record_print, copy)
    return str(facts.number)
