# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The recount of an office with what makes referrals and offers hard to count."""

from pathlib import Path

from tests.recount.comparing import differences, export, taken
from tests.recount.questions import questions
from tests.services.figures.counted_office import counted_office


def test_holes_errors_and_codes_counted_as_others(tmp_path: Path) -> None:
    with counted_office(tmp_path / "office") as work:
        raw = work.read(export, tmp_path / "raw")
        assert len(raw.rows("referral")) > 50
        assert any(row["step"] == "taken_back" for row in raw.rows("referral_event"))
        found = [
            str(difference)
            for asked in list(questions(raw))[::2]
            for difference in differences(work, raw, asked, taken(asked))
        ]
    assert found == []
