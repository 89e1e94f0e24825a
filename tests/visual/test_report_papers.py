# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures of reports in three languages, and of the notice board's page in all, to be looked at.

AMSTRAT_PICTURES=/tmp/pictures python -m pytest tests/visual/test_report_papers.py
"""

import os
from pathlib import Path

import pytest

from amstrat_desktop.base.lang import LANGUAGES
from amstrat_desktop.base.vocabulary.reports import ReportKind
from amstrat_desktop.documents import notice_page, office_report, outside_report
from amstrat_desktop.documents.raster import page_pictures, png
from tests.documents import report_samples

DPI = 90
LOOKED_AT = ("de", "ar", "tr")


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
        (folder / f"{name}-{number:02}.png").write_bytes(picture)


@pytest.mark.parametrize("language", LOOKED_AT)
def test_the_office_report_is_pictured(language: str, folder: Path) -> None:
    pdf = office_report.render(report_samples.office_report(), language)
    pictured(pdf, f"report-monthly-{language}", folder)


@pytest.mark.parametrize("kind", [ReportKind.ANNEX, ReportKind.CONFERENCE])
@pytest.mark.parametrize("language", LOOKED_AT)
def test_papers_for_others_are_pictured(kind: ReportKind, language: str, folder: Path) -> None:
    pdf = outside_report.render(report_samples.outside_report(kind), language)
    pictured(pdf, f"report-{kind.value}-{language}", folder)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_is_pictured(language: str, folder: Path) -> None:
    pdf = notice_page.render(report_samples.notice_page(), language)
    pictured(pdf, f"notice-{language}", folder)
