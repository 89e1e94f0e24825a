# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The section of everybody who works here: who opens the office, and who hands over to whom."""

from PySide6.QtWidgets import QWidget

from amstrat_desktop.ui.form_keeper import FormKeeper
from amstrat_desktop.ui.settings.colleagues import leaving
from amstrat_desktop.ui.settings.colleagues.pages import ColleaguePages
from amstrat_desktop.ui.settings.colleagues.passphrase_dialog import PassphraseDialog
from amstrat_desktop.ui.settings.colleagues.presenter import ColleagueLine, ColleaguesPresenter
from amstrat_desktop.ui.settings.colleagues.view import ColleaguesSection
from amstrat_desktop.ui.shell.context import Context
from amstrat_desktop.ui.shell.doors import HandOver, OpenPeoplePage

KEPT_AS = "settings.colleague"


def build(context: Context) -> QWidget:
    """The list, filling itself, and the page of somebody's leaving that takes its place."""
    return ColleaguePages(_build_list(context), leaving.build(context))


def _build_list(context: Context) -> ColleaguesSection:
    """A colleague who was never saved stands in the form again."""
    view = ColleaguesSection()
    presenter = ColleaguesPresenter(
        view,
        context.runner,
        context.work,
        context.safe,
        say=context.say,
        changed=context.changed,
    )
    keeper = FormKeeper(KEPT_AS, view, view.kept_values, work=context.work, runner=context.runner)

    def hand_over(line: ColleagueLine) -> None:
        door = HandOver(from_staff_id=line.row.id)
        context.go("people", OpenPeoplePage("handover", door))

    def give_passphrase(line: ColleagueLine) -> None:
        dialog = PassphraseDialog(line.row.name, view)
        dialog.new.estimate_wanted.connect(
            lambda typed: presenter.estimate(typed, dialog, dialog.new.show_strength)
        )
        dialog.give_wanted.connect(lambda old, new: presenter.give(line, old, new, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    view.presenter = presenter
    view.keep_with(keeper)
    view.form.changed.connect(view.touch)
    view.reload_wanted.connect(presenter.reload)
    view.save_wanted.connect(presenter.save)
    view.return_wanted.connect(presenter.bring_back)
    view.hand_over_wanted.connect(hand_over)
    view.passphrase_wanted.connect(give_passphrase)
    presenter.reload()
    keeper.restore(lambda kept: view.show_kept(kept.payload))
    return view
