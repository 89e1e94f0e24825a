from tests.ui.translations.test_translations import *
def test_pics(room, work, agency):
    german = {OwnField.HOURS: HOUSE.hours, OwnField.STOP: HOUSE.stop}
    work.write(save_translations, TranslationDraft(Kind.ORGANISATION, agency, "tr", german, {OwnField.HOURS: TURKISH, OwnField.STOP: "Rathaus, 308"}, translator="Selda Probe", checked=True))
    work.write(save_translations, TranslationDraft(Kind.ORGANISATION, agency, "ar", {**german, OwnField.HOURS: "x"}, {OwnField.HOURS: "من الإثنين إلى الخميس 9–11"}, translator="Selda Probe"))
    dialog = opened(room)
    for lang, choice, percent, code in (("de","light",100,"tr"),("de","light",100,"ar"),("ar","light",100,"ar"),("de","dark",100,"tr"),("ar","dark",100,"tr"),("de","light",200,"ar")):
        set_language(lang); theme.apply(choice, percent); choose(dialog, code)
        if percent == 200: dialog.resize(1200, 800)
        for _ in range(5): QApplication.processEvents()
        dialog.grab().save(f"/tmp/p5_pics/panel_{lang}_{choice}_{percent}_{code}.png")
    set_language("de"); theme.apply("light", 100)
    for _ in range(5): QApplication.processEvents()
    room.window.grab().save("/tmp/p5_pics/directory.png")
