# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""One way to reach a person, with what to mind about it: as it is shown on the overview."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from amstrat_desktop.base.lang import Catalogue, Msg, _, isolate, verbatim
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.base.vocabulary.people import CHANNEL_KIND_LABELS, ChannelKind, Safe
from amstrat_desktop.services.codes import Labels
from amstrat_desktop.services.person_records import ChannelCard
from amstrat_desktop.ui.lines import dotted
from amstrat_desktop.ui.theme import ICON_SIZE, theme
from amstrat_desktop.ui.widgets.badge import Badge
from amstrat_desktop.ui.widgets.flow import FlowLayout, let_flow
from amstrat_desktop.ui.widgets.hint_line import HintLine
from amstrat_desktop.ui.widgets.labels import Label
from amstrat_desktop.ui.widgets.warning_line import WarningLine

_ICONS = {
    ChannelKind.TELEPHONE: "phone",
    ChannelKind.MOBILE: "phone",
    ChannelKind.EMAIL: "mail",
    ChannelKind.MESSENGER: "messages",
    ChannelKind.POST: "file-text",
    ChannelKind.THROUGH: "users",
}


class ChannelFact(QWidget):
    """The number or address, whether it is safe, and a warning where it is not."""

    def __init__(self, channel: ChannelCard, labels: Labels) -> None:
        super().__init__()
        self._picture = QLabel()
        # Isolated: numbers keep their order in Arabic, too.
        value = Label(verbatim(isolate(channel.shown)), kind="strong", wrap=True).selectable()
        top = QWidget()
        flow = FlowLayout(top, spacing=8)
        flow.addWidget(value)
        if channel.safe is Safe.YES:
            # Translators: a telephone or address where nobody else listens or reads
            flow.addWidget(Badge(_("Safe"), "ok", "check"))
        let_flow(top)
        words = QVBoxLayout()
        words.setSpacing(2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        about = Label(lambda words: _about(channel, labels, words), kind="small", wrap=True)
        warning, hint = WarningLine(), HintLine()
        for part in (about, top, warning, hint):
            words.addWidget(part)
        # Not before they have a parent: Qt would show them as windows of their own.
        warning.show_warning(channel.warning)
        hint.show_hint(channel.hint)
        theme.bind_icon(self, self._show_icon, _ICONS[channel.kind], "muted")

    def _show_icon(self, icon: QIcon) -> None:
        side = theme.px(ICON_SIZE)
        self._picture.setPixmap(icon.pixmap(side, side))


def _about(channel: ChannelCard, labels: Labels, words: Catalogue) -> str:
    parts = [words.text(CHANNEL_KIND_LABELS[channel.kind])]
    if channel.voicemail is not None:
        parts.append(words.text(_voicemail(channel.voicemail)))
    if channel.language:
        parts.append(words.text(labels(ListName.LANGUAGE, channel.language)))
    return dotted(words, *parts, channel.remark)


def _voicemail(may: bool) -> Msg:
    return _("May leave a message") if may else _("Leave no message")
