# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A text reaches a screen through `bind`, never as a literal: no catalogue would know it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import called_name, calls, modules, place

SETTERS = {
    "setAccessibleDescription",
    "setAccessibleName",
    "setDetailedText",
    "setHeaderLabels",
    "setInformativeText",
    "setLabelText",
    "setPlaceholderText",
    "setPlainText",
    "setPrefix",
    "setSpecialValueText",
    "setStatusTip",
    "setSuffix",
    "setText",
    "setTitle",
    "setToolTip",
    "setWhatsThis",
    "setWindowTitle",
    "showMessage",
}
ADDERS = {"addAction", "addItem", "addItems", "addMenu", "addRow", "addSection", "addTab"}
WIDGETS = {
    "QAction",
    "QCheckBox",
    "QDockWidget",
    "QGroupBox",
    "QLabel",
    "QListWidgetItem",
    "QMenu",
    "QMessageBox",
    "QPushButton",
    "QRadioButton",
    "QStandardItem",
    "QTableWidgetItem",
    "QToolButton",
}


def literal_texts(call: ast.Call) -> Iterator[str]:
    """The literals with letters that a call would show; other calls inside answer themselves."""
    arguments = call.args[:1] if called_name(call) in ADDERS else call.args
    waiting: list[ast.AST] = list(arguments)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Call):
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if any(character.isalpha() for character in node.value):
                yield node.value
        else:
            waiting.extend(ast.iter_child_nodes(node))


def shown_literals(module: Path) -> list[str]:
    return [
        f"{place(module, call)} “{text}”"
        for call, name in calls(module)
        if name in SETTERS | ADDERS | WIDGETS
        for text in literal_texts(call)
    ]


def test_no_literal_text_on_a_screen() -> None:
    assert not [
        found for module in modules("amstrat_desktop/ui") for found in shown_literals(module)
    ]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ('QLabel("Save")', ["Save"]),
        ('button.setText("Save" if ok else "Wait")', ["Wait", "Save"]),
        ('label.setText(f"{count} contacts")', [" contacts"]),
        ('label.setText(title + " – today")', [" – today"]),
        ('box.addItem("German", "de")', ["German"]),
        ('box.addItem(language.endonym, "de")', []),
        ('label.setText(catalogue.text(_("Save")))', []),
        ('label.setText("–")', []),
        ('bind(label, (label.setText, _("Save")))', []),
    ],
)
def test_the_rule_sees_what_it_should(source: str, shown: list[str]) -> None:
    call = ast.parse(source, mode="eval").body
    assert isinstance(call, ast.Call)
    known = called_name(call) in SETTERS | ADDERS | WIDGETS
    assert (list(literal_texts(call)) if known else []) == shown
