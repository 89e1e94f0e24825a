from tests.ui.show_around.test_walk import *
def test_it(room):
    room.window.resize(790, 780)
    room.window.choose_language("ar")
    room.qtbot.wait(10)
    theme.apply("dark", 200)
    room.qtbot.wait(100)
