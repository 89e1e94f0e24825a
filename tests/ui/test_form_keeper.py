# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""An unsaved form is in the file a moment after the last key, and gone once it is saved."""

from collections.abc import Mapping
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from amstrat_desktop.services.drafts import KeptForm, read_form
from amstrat_desktop.services.work import Work
from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.jobs import ImmediateRunner


class Form(QObject):
    """A form of one field."""

    text: str | None = None

    def values(self) -> Mapping[str, Any] | None:
        return None if self.text is None else {"text": self.text}


@pytest.fixture
def form(qapp: object) -> Form:
    return Form()


@pytest.fixture
def keeper(form: Form, work: Work) -> FormKeeper:
    return FormKeeper("probe", form, form.values, work=work, runner=ImmediateRunner())


def kept(work: Work) -> Mapping[str, Any] | None:
    found = work.read(read_form, "probe", actor=work.actor)
    return None if found is None else found.payload


def test_it_is_kept_a_moment_after_the_last_key(
    keeper: FormKeeper, form: Form, work: Work, qtbot: QtBot
) -> None:
    for text in ("H", "Ha", "Hal"):
        form.text = text
        keeper.touch()
    assert kept(work) is None
    qtbot.waitUntil(lambda: kept(work) == {"text": "Hal"})


def test_flushing_keeps_at_once_what_waits(keeper: FormKeeper, form: Form, work: Work) -> None:
    form.text = "Halb"
    keeper.flush()
    assert kept(work) is None
    keeper.touch()
    keeper.flush()
    assert kept(work) == {"text": "Halb"}


def test_an_emptied_form_is_forgotten(keeper: FormKeeper, form: Form, work: Work) -> None:
    form.text = "Halb"
    keeper.keep_now()
    form.text = None
    keeper.keep_now()
    assert kept(work) is None


def test_what_was_kept_is_given_back(keeper: FormKeeper, form: Form, work: Work) -> None:
    seen: list[KeptForm] = []
    empty: list[bool] = []
    keeper.restore(seen.append, lambda: empty.append(True))
    assert (seen, empty) == ([], [True])
    form.text = "Halb"
    keeper.keep_now()
    keeper.restore(seen.append)
    assert seen[0].payload == {"text": "Halb"}
    keeper.drop()
    assert kept(work) is None
