# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What becomes of personal notes when a passphrase changes, through the program's own doors
(docs/decisions/0008)."""

from pathlib import Path
from uuid import UUID

import pytest

from amstrat_desktop import gate
from amstrat_desktop.base.problems import StoreFault, StoreProblem
from amstrat_desktop.gate import Entered, Keys
from amstrat_desktop.services.people import record_person
from amstrat_desktop.services.person_records import PersonDraft
from amstrat_desktop.services.personal_notes import (
    PersonalNoteDraft,
    list_personal_notes,
    write_personal_note,
)
from amstrat_desktop.store.office import RawKey, open_office
from amstrat_desktop.ui.first_run import Answers

OLD, NEW = "quitte laterne fahrrad moos", "ahorn trommel lampe sieben"
CANARY = "Kanarienvogel im Treppenhaus"


def notes(entered: Entered, person_id: UUID) -> list[str | None]:
    work = entered.work
    found = work.read(list_personal_notes, person_id, actor=work.actor, now=work.clock())
    return [note.text for note in found]


def test_the_life_of_a_personal_note_through_every_change_of_keys(tmp_path: Path) -> None:
    entered, code = gate.found(tmp_path, Answers(name="Probe", staff_name="Petra Probe"), OLD)
    folder, work = entered.office.folder, entered.work
    person_id = work.write(record_person, PersonDraft(name="Probe, Selda")).value.id
    work.write(write_personal_note, person_id, PersonalNoteDraft(CANARY))
    kept = RawKey.of(entered.office).to_text()
    entered.office.close()

    # The passphrase and the keyring's memory both bring the own key along.
    for secret in (None, RawKey.from_text(kept)):
        if secret is None:
            entered = gate.unlock(folder, OLD, preferred="", remember=None)
        else:
            entered = gate._enter(open_office(folder, secret))
        assert notes(entered, person_id) == [CANARY]
        entered.office.close()

    # Another passphrase of one's own keeps it.
    entered = gate.unlock(folder, OLD, preferred="", remember=None)
    Keys(entered, lambda: "de").change_passphrase(OLD, NEW)
    entered.office.close()
    entered = gate.unlock(folder, NEW, preferred="", remember=None)
    assert notes(entered, person_id) == [CANARY]
    entered.office.close()

    # The recovery code gives a new one, and says what is lost.
    entered = gate.recover(folder, code, OLD, preferred="")
    assert entered.warning is not None
    assert "can no longer be read" in entered.warning.msgid
    assert notes(entered, person_id) == [None]
    entered.work.write(write_personal_note, person_id, PersonalNoteDraft("a new one"))
    assert notes(entered, person_id) == ["a new one", None]
    entered.office.close()

    # What the keyring remembered from before opens nothing: it would write with a lost key.
    with pytest.raises(StoreProblem) as stale:
        open_office(folder, RawKey.from_text(kept))
    assert stale.value.fault is StoreFault.REMEMBERED_KEY
    entered = gate.unlock(folder, OLD, preferred="", remember=None)
    assert notes(entered, person_id) == ["a new one", None]
    assert repr(entered.work.actor.own_key) not in repr((entered, entered.work.actor))
    entered.office.close()


def test_where_nothing_is_lost_nothing_is_said(tmp_path: Path) -> None:
    entered, code = gate.found(tmp_path, Answers(name="Probe", staff_name="Petra Probe"), OLD)
    entered.office.close()
    entered = gate.recover(entered.office.folder, code, NEW, preferred="")
    assert entered.warning is None
    entered.office.close()
