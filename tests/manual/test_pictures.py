# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pictures of the manual are those that the command makes, and show the program of today."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from manual.comparing import aged
from manual.shots import SHOTS
from PIL import Image, ImageDraw

from tests.architecture.sources import ROOT
from tests.manual.pages import LANGUAGES, MANUAL, pages, pictures
from tests.services_of_the_machine import rounds

BOTH = pytest.mark.parametrize("language", LANGUAGES)
LARGEST, ALL = 60 * 1024, 4 * 1024 * 1024
"""Bytes, of one picture and of the manual: it is in every package."""


def files(language: str) -> dict[str, Path]:
    return {path.stem: path for path in (MANUAL / language / "pictures").iterdir()}


@BOTH
def test_every_picture_is_made_by_the_command_and_stands_on_a_page(language: str) -> None:
    shown = {Path(file).stem for page in pages(language) for _words, file in pictures(page)}
    assert set(files(language)) == set(SHOTS) == shown


@BOTH
def test_no_picture_is_large(language: str) -> None:
    large = {name for name, path in files(language).items() if path.stat().st_size > LARGEST}
    assert not large


def test_the_manual_is_not_large() -> None:
    assert sum(path.stat().st_size for path in MANUAL.rglob("*") if path.is_file()) <= ALL


def test_a_picture_says_how_fine_it_is() -> None:
    """The help window shows it in its natural size."""
    for language in LANGUAGES:
        for name, path in files(language).items():
            with Image.open(path) as picture:
                assert round(picture.info["dpi"][0]) == 144, name


@pytest.mark.timeout(600)
def test_the_pictures_show_the_program_of_today() -> None:
    """Made anew into a folder of their own and compared as `manual/comparing.py` says; in full in
    both languages.
    """
    language = "" if rounds(ci=1, full=2) == 2 else "de"
    command = [sys.executable, "-m", "manual", "--check", "--language", language]
    made = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": "packaging"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr


def test_a_picture_that_has_aged_is_noticed(tmp_path: Path) -> None:
    """The control: a button more, another size, nothing at all; not a letter set otherwise."""
    kept = files("de")["colleagues"]
    assert aged(kept, kept) == ""
    with Image.open(kept) as picture:
        drawn = picture.convert("RGB")
    draw = ImageDraw.Draw(drawn)
    draw.text((400, 300), "BO-26-4K7-PQR", fill="black")
    drawn.save(tmp_path / "letters.png")
    assert aged(kept, tmp_path / "letters.png") == ""
    draw.rectangle((300, 300, 720, 560), fill="#0f5c8c")
    drawn.save(tmp_path / "button.png")
    assert "shows something else" in aged(kept, tmp_path / "button.png")
    drawn.resize((drawn.width, drawn.height + 100)).save(tmp_path / "size.png")
    assert "pixels high" in aged(kept, tmp_path / "size.png")
    assert aged(tmp_path / "none.png", kept) == "is missing"
