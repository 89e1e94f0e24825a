# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people on one office file, one after the other, through the program's own doors.

Scenario 9: somebody leaves, the caseload is handed over, and it still shows who knew the person.
"""

from pathlib import Path
from uuid import UUID

import pytest

from amstrat_desktop import gate
from amstrat_desktop.base.problems import ReasonNeeded, StoreFault, StoreProblem
from amstrat_desktop.base.vocabulary import roles
from amstrat_desktop.gate import Entered, Keys
from amstrat_desktop.services.case_records import CaseDraft
from amstrat_desktop.services.colleagues import leave_office
from amstrat_desktop.services.handover_list import list_handovers, read_caseload
from amstrat_desktop.services.handover_records import HandoverDraft
from amstrat_desktop.services.handovers import accept_handover, offer_handover
from amstrat_desktop.services.last_seen import Role, who_knew
from amstrat_desktop.services.offices import StaffDraft, add_staff
from amstrat_desktop.services.people import read_person, record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.restrictions import RestrictionDraft, restrict_person
from amstrat_desktop.services.support_cases import open_case
from amstrat_desktop.ui.first_run import Answers

PETRA, KIM = "quitte laterne fahrrad moos", "ahorn trommel lampe sieben"


def came_in(folder: Path, passphrase: str) -> Entered:
    return gate.unlock(folder, passphrase, preferred="", remember=None)


def mine(entered: Entered) -> list[UUID]:
    work = entered.work
    found = work.read(read_caseload, entered.staff_id, actor=work.actor, now=work.clock())
    return [row.person_id for row in found.rows]


def test_a_caseload_goes_from_one_log_in_to_the_other(tmp_path: Path) -> None:
    petra, _code = gate.found(tmp_path, Answers(name="Probe", staff_name="Petra Probe"), PETRA)
    folder, work = petra.office.folder, petra.work
    kim_id = work.write(add_staff, StaffDraft("Kim Kollege", role=roles.Role.LEAD)).value.id
    with pytest.raises(StoreProblem) as wrong:
        Keys(petra, lambda: "de").give_passphrase("falsch", kim_id, KIM)
    assert wrong.value.fault is StoreFault.WRONG_PASSPHRASE
    Keys(petra, lambda: "de").give_passphrase(PETRA, kim_id, KIM)
    assert Keys(petra, lambda: "de").users() == {petra.staff_id, kim_id}

    selda = work.write(record_person, PersonDraft(name="Probe, Selda")).value.id
    work.write(open_case, selda, CaseDraft("eine Wohnung", agreed=True))
    hidden = work.write(record_person, PersonDraft(name="Geheim, Probe")).value.id
    work.write(open_case, hidden, CaseDraft("sicher wohnen", agreed=True))
    work.write(restrict_person, hidden, RestrictionDraft("wird bedroht"))
    work.write(offer_handover, HandoverDraft(kim_id, "leaves", whole_caseload=True))
    petra.office.close()

    kim = came_in(folder, KIM)
    assert kim.staff_id == kim_id
    assert mine(kim) == []
    (waiting,) = kim.work.read(list_handovers, actor=kim.work.actor).incoming
    kim.work.write(accept_handover, waiting.id)
    assert set(mine(kim)) == {selda, hidden}
    known = kim.work.read(who_knew, selda, actor=kim.work.actor)
    assert {line.staff_name for line in known if line.role is Role.RESPONSIBLE} == {
        "Petra Probe",
        "Kim Kollege",
    }
    kim.work.write(leave_office, petra.staff_id)
    Keys(kim, lambda: "de").take_passphrase(petra.staff_id)
    kim.office.close()

    with pytest.raises(StoreProblem):
        came_in(folder, PETRA)


def test_coming_in_anew_asks_for_the_reason_anew(tmp_path: Path) -> None:
    petra, _code = gate.found(tmp_path, Answers(name="Probe", staff_name="Petra Probe"), PETRA)
    work = petra.work
    person_id = work.write(record_person, PersonDraft(name="Probe, Selda")).value.id
    work.write(restrict_person, person_id, RestrictionDraft("wird bedroht"))
    assert work.read(read_person, person_id, actor=work.actor).draft.name == "Probe, Selda"
    petra.office.close()
    again = came_in(petra.office.folder, PETRA)
    with pytest.raises(ReasonNeeded):
        again.work.read(read_person, person_id, actor=again.work.actor)
    again.office.close()
