# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures of the papers about consent and of the card, in twelve languages, to be looked at.

AMSTRAT_PICTURES=/tmp/pictures python -m pytest tests/visual/test_consent_papers.py
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from amstrat_desktop.base.lang import LANGUAGES
from amstrat_desktop.base.vocabulary.consents import LegalKind, Purpose
from amstrat_desktop.documents import (
    appointment_card,
    consent_form,
    disclosure_log,
    withdrawal_note,
)
from amstrat_desktop.documents.appointment_card import CardVariant
from amstrat_desktop.documents.raster import page_pictures, png
from amstrat_desktop.documents.slip.data import Variant
from tests.documents.test_appointment_card import USUAL as CARD
from tests.documents.test_consent_papers import LOG, USUAL, told, withdrawal

DPI = 90


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    wished = os.environ.get("AMSTRAT_PICTURES")
    folder = Path(wished) if wished else tmp_path_factory.mktemp("pictures")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def papers(language: str) -> Iterator[tuple[str, bytes]]:
    """Each paper, with a name for its file."""
    for kind in LegalKind:
        for variant in Variant:
            form = replace(USUAL, legal_kind=kind, variant=variant)
            yield f"{kind.value}-{variant.value}", consent_form.render(form, language)
    lines = tuple(told(number, emergency=number == 3) for number in range(12))
    yield "told", disclosure_log.render(replace(LOG, lines=lines), language)
    yield "told-nothing", disclosure_log.render(LOG, language)
    for kind in LegalKind:
        note = withdrawal(kind, Purpose.TELL_AGENCY)
        yield f"withdrawal-{kind.value}", withdrawal_note.render(note, language)
    for card in CardVariant:
        data = replace(CARD, variant=card)
        yield f"card-{card.value}", appointment_card.render(data, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_papers_are_pictured(language: str, folder: Path) -> None:
    for name, pdf in papers(language):
        for number, page in enumerate(page_pictures(pdf, DPI), start=1):
            picture = png(page)
            assert len(picture) > 10_000
            (folder / f"{name}-{language}-{number}.png").write_bytes(picture)
