from tests.ui.reports.test_releases import Msg, Screen, Room, MAY, stopped, Qt, WAYS, JANUARY, MARCH, APRIL, busy, make, propose, releases, view_of
from amstrat_desktop.ui import reports
from amstrat_desktop.ui.shell.doors import OpenReportsView
from amstrat_desktop.ui.theme import theme
from PySide6.QtWidgets import QApplication
def test_dbg(qtbot,tmp_path,busy):
    theme.apply("light",200)
    room=Room(qtbot,busy,tmp_path,[Screen("reports", Msg("Reports"), "chart-bar", 7, view_of.build)])
    room.window.resize(1280,860)
    qtbot.waitUntil(room.window.isActiveWindow)
    v=releases(room)
    print("list", v.list_page.minimumSizeHint(), v.page.minimumSizeHint(), v.new_page.minimumSizeHint(), v.outcome.minimumSizeHint(), v.minimumSizeHint(), room.window.minimumSizeHint(), room.window.size())
    propose(room)
    print("list", v.list_page.minimumSizeHint(), v.page.minimumSizeHint(), v.new_page.minimumSizeHint(), v.outcome.minimumSizeHint(), v.minimumSizeHint(), room.window.minimumSizeHint(), room.window.size())
    v.page.approve.click()
    v.page.back.click()
    print(v.currentWidget() is v.list_page, QApplication.focusWidget(), room.window.isActiveWindow())
    room.press(Qt.Key.Key_N)
    print(v.currentWidget() is v.new_page)
