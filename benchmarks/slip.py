# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One slip: the first of a process with its imports, and the next ones.

The floor is reportlab's canvas with the same font and as many lines of the same text, neither
shaped nor measured, nor broken: what a PDF costs before anybody sets type.
"""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from io import BytesIO
from itertools import count
from time import process_time

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from amstrat_desktop.base.paths import resource
from amstrat_desktop.base.vocabulary.directory import DOCUMENTS
from amstrat_desktop.base.vocabulary.referrals import NEEDS
from amstrat_desktop.documents.slip import (
    Appointment,
    Communication,
    Concern,
    Counsellor,
    Office,
    Person,
    Receiver,
    SlipData,
    render,
)
from benchmarks.measuring import Figure, Goal, Series, figure, in_turns
from benchmarks.windows import compiled

SHORT = SlipData(
    number="BO-26-4K7PQ-9",
    issued=date(2026, 11, 24),
    office=Office("Quartiersbüro Hamme", "Musterstraße 1", "44791 Bochum", "0234 000000-0"),
    receiver=Receiver("Jobcenter Bochum", street="Universitätsstraße 66", place="44789 Bochum"),
    person=Person("Amina Beispiel", children=(4, 7)),
    concern=Concern(text="Erstantrag; Kinderbetreuung während des Sprachkurses."),
    appointment=Appointment(date(2026, 11, 24), time(10, 30), "Raum B 2.14"),
)
"""What the sketch of the design holds, and what the goals were set for."""

FULL = replace(
    SHORT,
    receiver=Receiver(
        "Jobcenter Bochum – Standort Mitte",
        "Neukundenbüro",
        "Universitätsstraße 74a",
        "44789 Bochum",
        "0234 000000-70",
        "Mo–Fr 8–12, Do auch 14–17 Uhr",
        "Oskar-Hoffmann-Straße (308, 318)",
        ("de", "ar", "tr"),
        what_to_bring=tuple(entry.label for entry in DOCUMENTS[:5] if entry.label),
    ),
    counsellor=Counsellor("Ada Muster", "0234 000000-12"),
    communication=Communication("ar", interpreter=True),
    concern=Concern(
        needs=tuple(entry.label for entry in NEEDS[:3] if entry.label),
        text="Erstantrag SGB II; der Sprachkurs beginnt im Januar, bis dahin fehlt ein Kitaplatz.",
        done="Formulare gemeinsam ausgefüllt, Kita-Navigator eingerichtet.",
    ),
)

_LINES = 60
_CHILD = (
    "import time; start = time.process_time(); "
    "from amstrat_desktop.documents.slip import Office, Receiver, SlipData, render; "
    "import datetime; "
    "render(SlipData('BO-26-4K7PQ-9', datetime.date(2026, 11, 24), Office('Büro'), "
    "Receiver('Jobcenter')), '{language}'); "
    "print((time.process_time() - start) * 1000)"
)


def slips(rounds: int) -> list[Figure]:
    """Warm slips, German and Arabic, short and full, and the first one of a process.

    Processor time: a slip only computes.
    """
    floor = _floor()
    figures = []
    for language, name, most in (("de", "Latin", 6), ("ar", "Arabic", 15)):
        for data, size, goal in ((SHORT, "short", Goal(most)), (FULL, "full", Goal())):
            ours, plain = in_turns(_slip(data, language), floor, rounds, clock=process_time)
            figures.append(figure(f"a slip, {name}, {size}", ours, "reportlab canvas", plain, goal))
        figures.append(figure(f"first slip, {name}", _first(language, 5), goal=Goal(200)))
    return figures


def _slip(data: SlipData, language: str) -> Callable[[], object]:
    """Each call makes another slip: another number, another person."""
    number = count(1000)

    def work() -> object:
        this = next(number)
        person = replace(data.person, name=f"Amina Beispiel {this}")
        return render(replace(data, number=f"BO-26-{this}-9", person=person), language)

    return work


def _floor() -> Callable[[], object]:
    registerFont(TTFont("floor", resource("fonts", "NotoSans-Regular.ttf")))
    text = "Bitte bringen Sie Ausweis oder Pass und Meldebescheinigung"

    def work() -> object:
        out = BytesIO()
        canvas = Canvas(out, pageCompression=1)
        canvas.setFont("floor", 9)
        for line in range(_LINES):
            canvas.drawString(50, 800 - 12 * line, text)
        canvas.save()
        return out

    return work


def _first(language: str, rounds: int) -> Series:
    """Processor milliseconds from nothing imported to the bytes, each in a process of its own."""
    command = [sys.executable, "-c", _CHILD.format(language=language)]
    runs = (
        subprocess.run(command, env=compiled(), check=True, capture_output=True, text=True).stdout
        for _round in range(rounds + 1)
    )
    return Series([float(out) for out in runs][1:])  # the first one compiles
