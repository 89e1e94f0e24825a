# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two programs on one screen, for `test_clipboard_between_programs`: ours, and any other.

ours: copies the text it is given out of a field, as with Ctrl+C. other: says what it finds in
the clipboard, or copies something itself. Each line on stdin is a command, each answer a line.
"""

import json
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QLineEdit

from amstrat_desktop.ui.clipboard import ShortMemory


def main(who: str, kept_ms: int) -> None:
    app = QApplication([])
    memory = ShortMemory(app, kept_ms) if who == "ours" else None
    field = QLineEdit()
    field.show()

    def heard() -> None:
        command, _, words = sys.stdin.readline().strip().partition(" ")
        clipboard = app.clipboard()
        if command == "copy":
            field.setText(words)
            field.selectAll()
            field.copy()
        elif command == "forget" and memory is not None:
            memory.forget()
        elif command == "end":
            app.quit()
        data = clipboard.mimeData()
        _answer(json.dumps([data.text(), sorted(data.formats())]))

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, app)
    notifier.activated.connect(heard)
    _answer("ready")
    app.exec()


def _answer(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
