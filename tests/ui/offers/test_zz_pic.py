import sys
from pathlib import Path
from tests.ui.offers.booked_room import *
from tests.services.offers.booked import *
from tests.services.consent_office import person
from amstrat_desktop.services.contacts import ContactDraft, record_contact
from amstrat_desktop.services.offers.booking_steps import *
from amstrat_desktop.ui.translator import set_language
from amstrat_desktop.ui.theme import theme
from amstrat_desktop.base.settings import Theme
OUT=Path("/tmp/amstrat/C"); OUT.mkdir(exist_ok=True)
import pytest
@pytest.mark.parametrize("lang,dark",[("de",False),("ar",False),("de",True)])
def test_pic(qtbot, work, tmp_path, lang, dark):
    course = course_of(work, places=4, places_min=2)
    contact = work.write(record_contact, ContactDraft("open_hour", language="ar", children=(("0_2",1),("3_5",1)))).value
    a = course.book(FOUR_YEARS_OLD, call_name="Frau Nadel")
    amina = person(work, "Amina Beispiel")
    b = course.book(person_id=amina, wanted=Wanted.OFFER)
    work.write(activate, a.booking_id)
    course.wait(ONE_YEAR_OLD, FOUR_YEARS_OLD, contact_id=contact.id, call_name="Frau mit rotem Mantel", language="ar", needs=("interpreter","childcare"), reach="kommt dienstags ins Elterncafé")
    course.wait(call_name="Frau Faden", priority="work_starts", priority_words="Vertrag gesehen")
    c = course.wait(FOUR_YEARS_OLD, FOUR_YEARS_OLD, call_name="Familie Knopf")
    d = course.book(call_name="Herr Zwirn"); work.write(withdraw, d.booking_id, "moved")
    set_language(lang); theme.apply("dark" if dark else "light", 100)
    room = room_of(qtbot, work, tmp_path)
    room.window.resize(1280, 1300); qtbot.wait(20)
    tag=f"{lang}{'_dark' if dark else ''}"
    panel_of(room, course); qtbot.wait(50)
    room.window.grab().save(str(OUT/f"panel_{tag}.png"))
    contact2 = work.write(record_contact, ContactDraft("open_hour", language="ar", children=(("0_2",1),("3_5",1)))).value
    page = form_of(room, BookPlace(course.run_id, None, contact2.id)); qtbot.wait(50)
    room.window.grab().save(str(OUT/f"form0_{tag}.png"))
    for line, year in zip(page.form.children_part.lines, ("2025","2021")):
        line.year.setText(year); line.year.textEdited.emit(year)
    qtbot.wait(400)
    room.window.grab().save(str(OUT/f"form_{tag}.png"))
    theme.apply("light",100); set_language("en")
