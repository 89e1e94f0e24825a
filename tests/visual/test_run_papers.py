# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures of a run's papers: invitations in twelve languages, and the lists, to be looked at.

AMSTRAT_PICTURES=/tmp/pictures python -m pytest tests/visual/test_run_papers.py
"""

import os
from pathlib import Path

import pytest

from amstrat_desktop.base.lang import LANGUAGES
from amstrat_desktop.documents.invitation import PaperKind, render
from amstrat_desktop.documents.raster import page_pictures, png
from amstrat_desktop.documents.slip.data import Variant
from tests.documents.run_samples import facts
from tests.documents.test_invitation import paper
from tests.documents.test_run_lists import PAPERS

DPI = 90


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    wished = os.environ.get("AMSTRAT_PICTURES")
    folder = Path(wished) if wished else tmp_path_factory.mktemp("pictures")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def pictured(pdf: bytes, name: str, folder: Path) -> None:
    for number, page in enumerate(page_pictures(pdf, DPI), start=1):
        picture = png(page)
        assert len(picture) > 5_000
        (folder / f"{name}-{number}.png").write_bytes(picture)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_invitations_are_pictured(language: str, folder: Path) -> None:
    for kind in PaperKind:
        for variant in Variant:
            pdf = render(paper(facts(offered=True), language, kind, variant))
            pictured(pdf, f"{kind.value}-{variant.value}-{language}", folder)


@pytest.mark.parametrize("name", PAPERS)
def test_the_lists_are_pictured(name: str, folder: Path) -> None:
    pictured(PAPERS[name](), f"list-{name.replace(', ', '-').replace(' ', '-')}", folder)
