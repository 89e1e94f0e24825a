# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of printing without a printer."""

from pathlib import Path

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.ui.print_queue import Queue, QueueState
from amstrat_desktop.ui.spool import keep_spool_in_memory


def test_the_spool_goes_where_the_user_alone_may_look(tmp_path: Path) -> None:
    environment = {"XDG_RUNTIME_DIR": str(tmp_path)}
    keep_spool_in_memory(environment)
    assert environment["TMPDIR"] == str(tmp_path)
    for unusable in (
        {},
        {"XDG_RUNTIME_DIR": str(tmp_path / "gone")},
        {"XDG_RUNTIME_DIR": str(tmp_path), "TMPDIR": str(tmp_path / "own")},
    ):
        before = dict(unusable)
        keep_spool_in_memory(unusable)
        assert unusable == before


def test_a_refusal_names_the_queue() -> None:
    refusal = Queue("Flur", "", "", QueueState.STOPPED).refusal()
    assert refusal is not None
    assert "“Flur” is stopped" in catalogue("en").text(refusal)
