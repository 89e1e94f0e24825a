# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers onto a printer: the page pictures of a PDF, at the printer's resolution.

What Qt does silently and this module does not (tried with Qt 6.11 and CUPS 2.4): a name that
no queue has becomes the default printer; a stopped queue takes the paper and prints it
whenever somebody starts it, perhaps next week with others in the room; a queue that takes no
jobs loses it. `send` says *sent*: whether paper came out, no program can know.

Qt hands a job to CUPS as a file in the temporary folder, readable by its owner only, and
removes it at once. `ui/spool.py` puts it where no disk ever holds it. What the print
server keeps afterwards is described in docs/printing.md.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Final

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from amstrat_desktop.base.problems import Problem
from amstrat_desktop.documents.raster import Picture, page_count, page_picture
from amstrat_desktop.ui import cups
from amstrat_desktop.ui.paper_image import shared_image
from amstrat_desktop.ui.print_queue import Queue, QueueState, not_sent, unknown_queue

FINEST: Final = 600
"""Dots per inch; a page at 1200 takes 400 MB and looks the same."""

LONG: Final = 8
LONG_FINEST: Final = 300
"""From so many pages on it is a report without codes for a camera: a quarter of the time."""

_STATES: Final = {
    QPrinter.PrinterState.Idle: QueueState.READY,
    QPrinter.PrinterState.Active: QueueState.BUSY,
    QPrinter.PrinterState.Aborted: QueueState.STOPPED,
    QPrinter.PrinterState.Error: QueueState.STOPPED,
}


class SystemPrinter:
    """The printers of this computer; see `print_queue.Printer`."""

    def list_queues(self) -> Sequence[Queue]:
        """The system's default first, then by name."""
        default = QPrinterInfo.defaultPrinterName()
        names = QPrinterInfo.availablePrinterNames()
        names.sort(key=lambda name: (name != default, name.casefold()))
        return tuple(_queue(info) for name in names if (info := _find(name)) is not None)

    def send(
        self,
        pdf: bytes,
        queue: str,
        title: str,
        report: Callable[[int, int], object] = lambda _done, _total: None,
    ) -> None:
        """Paint each page onto its own sheet, unscaled. Raises Problem.

        report: told before each page.
        """
        info = _find(queue)
        if info is None:
            raise unknown_queue(queue)
        refusal = _queue(info).refusal()
        if refusal is not None:
            raise Problem(refusal)
        count = page_count(pdf)
        dpi = _resolution(info, LONG_FINEST if count >= LONG else FINEST)
        # Before the job begins: what can't be drawn must not leave half a job in the queue.
        first = page_picture(pdf, 0, dpi)
        printer = _a4_printer(info, title, dpi)
        painter = QPainter()
        if not painter.begin(printer):
            raise not_sent(queue, "")
        for number, picture in enumerate(chain([first], _others(pdf, count, dpi))):
            report(number, count)
            _paint(painter, printer, picture, on_new_sheet=number > 0)
        ended = painter.end()
        reason = cups.refusal_of_last_job()
        if reason is not None or not ended:
            raise not_sent(queue, reason or "")


def _find(name: str) -> QPrinterInfo | None:
    info = QPrinterInfo.printerInfo(name)
    return None if info.isNull() or info.printerName() != name else info


def _queue(info: QPrinterInfo) -> Queue:
    name = info.printerName()
    state = _STATES[info.state()] if cups.takes_jobs(name) else QueueState.CLOSED
    description = info.description()
    return Queue(name, "" if description == name else description, info.location(), state)


def _resolution(info: QPrinterInfo, finest: int) -> int:
    fitting = [dpi for dpi in info.supportedResolutions() if dpi <= finest]
    return max(fitting, default=finest)


def _others(pdf: bytes, count: int, dpi: int) -> Iterator[Picture]:
    """The pages after the first one, each made when it is painted: all of a report at once
    would take gigabytes.
    """
    return (page_picture(pdf, number, dpi) for number in range(1, count))


def _a4_printer(info: QPrinterInfo, title: str, dpi: int) -> QPrinter:
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    printer.setResolution(dpi)
    printer.setDocName(title)
    printer.setCreator("")
    return printer


def _paint(painter: QPainter, printer: QPrinter, picture: Picture, *, on_new_sheet: bool) -> None:
    # Without loss: a JPEG's shadows around small letters and the QR code would be printed too.
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    if on_new_sheet:
        printer.newPage()
    painter.drawImage(printer.paperRect(QPrinter.Unit.DevicePixel), shared_image(picture))
