"""Pictures of the papers view on a sample office."""
import time, shutil
from pathlib import Path
import pytest
from amstrat_desktop.gate import unlock
from amstrat_desktop.office_window import make_window
from amstrat_desktop.base.settings import SettingsFile
from amstrat_desktop.ui.runner import BackgroundRunner
from amstrat_desktop.ui.faults import show_fault
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.shell.doors import OpenReportsView
from amstrat_desktop.base.vocabulary.reports import ReportKind

OUT = Path('/tmp/amstrat/G')

def test_look(qtbot, tmp_path):
    shutil.copytree(OUT/'office', tmp_path/'office')
    entered = unlock(tmp_path/'office', "quitte laterne fahrrad moos", preferred="", remember=None)
    runner = BackgroundRunner(show_fault)
    for lang, colours in (("de","light"),("ar","dark")):
        theme.apply(colours, 100)
        set_language(lang)
        window = make_window(entered, runner, SettingsFile(tmp_path/'settings.json'))
        window.resize(1280, 840)
        window.show()
        idle = lambda: not runner.busy
        qtbot.waitUntil(idle, timeout=20000)
        window.context.go("reports", OpenReportsView("papers")) if hasattr(window,'context') else window.go("reports", OpenReportsView("papers"))
        qtbot.waitUntil(idle, timeout=20000)
        view = window.pages.currentWidget().view
        window.grab().save(str(OUT/f'ui-{lang}-1.png'))
        t=time.time()
        view.make.click()
        qtbot.waitUntil(lambda: view.presenter.made is not None, timeout=60000)
        print('made', time.time()-t, view.presenter.made.pages)
        (OUT/f'real-{lang}.pdf').write_bytes(view.presenter.made.pdf)
        window.grab().save(str(OUT/f'ui-{lang}-2.png'))
        for kind in (ReportKind.ANNEX, ReportKind.NOTICE):
            view.choose.choose(kind)
            qtbot.waitUntil(idle, timeout=20000)
            qtbot.wait(200); view.findChild(__import__('PySide6.QtWidgets').QtWidgets.QScrollArea).verticalScrollBar().setValue(400); qtbot.wait(100); window.grab().save(str(OUT/f'ui-{lang}-{kind}-3.png'))
            view.make.click()
            qtbot.waitUntil(lambda: view.presenter.made is not None, timeout=60000)
            (OUT/f'real-{kind}-{lang}.pdf').write_bytes(view.presenter.made.pdf)
            window.grab().save(str(OUT/f'ui-{lang}-{kind}-2.png'))
        window.forget()
        qtbot.waitUntil(idle, timeout=20000)
        window.close()
    runner.close()
    entered.office.close()
