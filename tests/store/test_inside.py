# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path

from uuid_utils.compat import uuid7

from amstrat_desktop.store.inside import look_inside
from amstrat_desktop.store.keyslot import KdfNumbers
from amstrat_desktop.store.migrations import head
from amstrat_desktop.store.office import create_office


def test_a_file_tells_its_schema_and_where_it_lies(tmp_path: Path) -> None:
    made = create_office(
        tmp_path / "office", "quitte laterne", user_id=uuid7(), numbers=KdfNumbers(64, 1, 1)
    )
    facts = look_inside(made.open)
    made.open.close()
    assert facts.schema == head()
    assert facts.folder == str(tmp_path / "office")
    assert Path(facts.backups).parent == tmp_path / "office"
    assert facts.sqlcipher[0].isdigit()
    assert facts.sqlite.startswith("3.")
