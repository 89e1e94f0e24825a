# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers on a real print queue: what arrives, what is refused, what stays behind."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageStat
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication

from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.problems import Problem
from amstrat_desktop.documents import office_report
from amstrat_desktop.documents.raster import Picture, page_count, page_pictures
from amstrat_desktop.documents.slip import Office, Person, Receiver, SlipData, render
from amstrat_desktop.ui.print_queue import QueueState
from amstrat_desktop.ui.printing import LONG, SystemPrinter
from tests.documents.report_samples import office_report as office_report_sample
from tests.printer_queue import TestQueue
from tests.services_of_the_machine import require

NUMBER = "BO-26-4K7-PQX"
DPI = 200
# A pixel of 255 grey levels may differ by this on average: two ways of smoothing an edge.
ALIKE = 3.0

pytestmark = pytest.mark.service


def slip() -> bytes:
    data = SlipData(
        number=NUMBER,
        issued=date(2026, 11, 22),
        office=Office("Quartiersbüro Probe", "Musterstraße 1", "44793 Bochum", "0234 000000-0"),
        receiver=Receiver("Jobcenter Bochum – Standort Mitte", street="Universitätsstraße 74a"),
        person=Person(name="Sonnenblume"),
    )
    return render(data, "ar")


def words_of(problem: Problem) -> str:
    return catalogue("en").text(problem.message)


def image(picture: Picture) -> Image.Image:
    return Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)


@pytest.fixture
def printer(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> SystemPrinter:
    """Coarser than in the program: four times faster, and one test prints at full size."""
    monkeypatch.setattr("amstrat_desktop.ui.printing.FINEST", 300)
    return SystemPrinter()


@pytest.fixture(autouse=True)
def _prints(queue: TestQueue) -> None:
    require(queue.name in QPrinterInfo.availablePrinterNames(), "Qt's plugin for CUPS")


def test_the_queue_is_offered_with_its_state(printer: SystemPrinter, queue: TestQueue) -> None:
    found = next(each for each in printer.list_queues() if each.name == queue.name)
    assert found.state in {QueueState.READY, QueueState.BUSY}
    assert found.refusal() is None


def test_what_arrives_is_the_paper_unscaled(qapp: QApplication, queue: TestQueue) -> None:
    pdf = slip()
    SystemPrinter().send(pdf, queue.name, NUMBER)
    arrived, sent = page_pictures(queue.sink.pdf(), DPI), page_pictures(pdf, DPI)
    assert len(arrived) == len(sent) == 1
    there, here = image(arrived[0]), image(sent[0])
    assert abs(there.width - here.width) <= 2
    assert abs(there.height - here.height) <= 2
    box = (0, 0, min(there.width, here.width), min(there.height, here.height))
    difference = ImageChops.difference(there.crop(box).convert("L"), here.crop(box).convert("L"))
    assert ImageStat.Stat(difference).mean[0] < ALIKE


def test_a_report_of_many_pages_arrives_page_by_page(
    printer: SystemPrinter, queue: TestQueue
) -> None:
    pdf = office_report.render(office_report_sample(figures=8), "de")
    pages, told = page_count(pdf), []
    assert pages >= LONG
    printer.send(pdf, queue.name, NUMBER, lambda done, total: told.append((done, total)))
    assert page_count(queue.sink.pdf()) == pages
    assert told == [(number, pages) for number in range(pages)]


def test_the_code_on_what_arrives_can_be_read(printer: SystemPrinter, queue: TestQueue) -> None:
    printer.send(slip(), queue.name, NUMBER)
    page = image(page_pictures(queue.sink.pdf(), DPI)[0])
    codes = {code.text for code in zxingcpp.read_barcodes(page)}
    assert codes == {NUMBER}


def test_a_name_that_no_queue_has_is_refused_not_replaced(
    printer: SystemPrinter, queue: TestQueue
) -> None:
    with pytest.raises(Problem) as refused:
        printer.send(slip(), "Amtszimmer", NUMBER)
    assert words_of(refused.value).startswith("There is no printer “Amtszimmer” on this computer.")
    assert queue.waiting() == []
    assert queue.sink.jobs == []


def test_a_stopped_queue_is_refused(printer: SystemPrinter, queue: TestQueue) -> None:
    queue.stop()
    with pytest.raises(Problem) as refused:
        printer.send(slip(), queue.name, NUMBER)
    assert words_of(refused.value).startswith(f"The printer “{queue.name}” is stopped.")
    assert queue.waiting() == []


def test_a_queue_that_takes_no_jobs_is_refused(printer: SystemPrinter, queue: TestQueue) -> None:
    queue.reject()
    found = next(each for each in printer.list_queues() if each.name == queue.name)
    assert found.state is QueueState.CLOSED
    with pytest.raises(Problem) as refused:
        printer.send(slip(), queue.name, NUMBER)
    assert "takes no jobs" in words_of(refused.value)


def test_a_job_that_is_refused_on_its_way_is_noticed(
    printer: SystemPrinter, queue: TestQueue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt itself says that all went well."""
    monkeypatch.setattr("amstrat_desktop.ui.cups.takes_jobs", lambda _queue: True)
    queue.reject()
    with pytest.raises(Problem) as refused:
        printer.send(slip(), queue.name, NUMBER)
    assert "did not take the paper" in words_of(refused.value)
    queue.accept()
    printer.send(slip(), queue.name, NUMBER)
    assert queue.sink.pdf()


def test_the_queue_sees_the_number_and_no_name(printer: SystemPrinter, queue: TestQueue) -> None:
    printer.send(slip(), queue.name, NUMBER)
    job = queue.sink.wait_for(1)
    assert NUMBER.encode() in job
    assert b"Sonnenblume" not in job


def test_nothing_of_it_lies_on_the_disk(queue: TestQueue, tmp_path: Path) -> None:
    """Qt hands the job to CUPS as a file; we see where it is put, and that it goes."""
    require(shutil.which("strace"), "strace")
    memory, trace = tmp_path / "memory", tmp_path / "trace"
    memory.mkdir(mode=0o700)
    program = """
import sys
from PySide6.QtWidgets import QApplication
from amstrat_desktop.ui.printing import LONG, SystemPrinter
from amstrat_desktop.ui.spool import keep_spool_in_memory
from tests.ui.test_printing import slip
keep_spool_in_memory()
app = QApplication([])
SystemPrinter().send(slip(), sys.argv[1], "BO-26-4K7-PQX")
"""
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(memory), "PYTHONDONTWRITEBYTECODE": "1"}
    environment.pop("TMPDIR", None)
    command = ["strace", "-f", "-o", str(trace), "-e", "trace=openat,open,creat,unlink,unlinkat"]
    subprocess.run(
        [*command, sys.executable, "-c", program, queue.name], check=True, env=environment
    )
    made = {
        line.split('"')[1]
        for line in trace.read_text("utf-8", "replace").splitlines()
        if "O_CREAT" in line and "= -1" not in line
    }
    papers = {path for path in made if not path.startswith(("/proc/", "/dev/"))}
    assert papers
    assert all(Path(path).parent == memory for path in papers)
    assert list(memory.iterdir()) == []
