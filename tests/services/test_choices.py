# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Code lists, areas and unsaved forms."""

from datetime import UTC, date, datetime

import pytest

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.lang import catalogue
from amstrat_desktop.base.office_days import office_day
from amstrat_desktop.base.problems import FieldProblem
from amstrat_desktop.base.vocabulary.entries import ListName
from amstrat_desktop.services.areas import (
    AreaDraft,
    add_area,
    edit_area,
    list_areas,
    match_areas,
    retire_area,
)
from amstrat_desktop.services.codes import (
    CodeDraft,
    add_code,
    list_codes,
    list_options,
    read_labels,
    restore_code,
    retire_code,
)
from amstrat_desktop.services.drafts import drop_form, keep_form, read_form
from amstrat_desktop.services.work import Work
from tests.services.supported import colleague

TODAY = office_day(datetime.now(UTC))


def codes(work: Work, name: ListName, on: date = TODAY) -> list[str]:
    return [option.code for option in work.read(list_options, name, on=on)]


def test_every_shipped_list_is_offered_in_its_order(work: Work) -> None:
    assert codes(work, ListName.GENDER) == ["female", "male", "diverse", "not_stated"]
    assert codes(work, ListName.LANGUAGE)[:3] == ["de", "ar", "tr"]
    for name in ListName:
        assert codes(work, name), name


def test_an_own_entry_has_labels_per_language_and_falls_back_to_german(work: Work) -> None:
    draft = CodeDraft(
        ListName.TOPIC, {"de": "Gemüsegarten", "tr": "Sebze bahçesi"}, "participation"
    )
    work.write(add_code, draft)
    own = work.read(list_codes, ListName.TOPIC)[-1]
    assert own.code == "own_gemusegarten"
    assert not own.shipped
    labels = work.read(read_labels)
    label = labels(ListName.TOPIC, own.code)
    assert catalogue("tr").text(label) == "Sebze bahçesi"
    assert catalogue("ar").text(label) == "Gemüsegarten"


def test_an_own_entry_needs_a_german_name_of_its_own(work: Work) -> None:
    with pytest.raises(FieldProblem):
        work.write(add_code, CodeDraft(ListName.TOPIC, {"ar": "حديقة"}))
    work.write(add_code, CodeDraft(ListName.RESULT, {"de": "Garten"}))
    with pytest.raises(FieldProblem):
        work.write(add_code, CodeDraft(ListName.RESULT, {"de": "garten"}))


@pytest.mark.parametrize("group", ["", "no_such_group"])
def test_an_own_topic_needs_a_group_in_which_it_is_found(work: Work, group: str) -> None:
    with pytest.raises(FieldProblem) as caught:
        work.write(add_code, CodeDraft(ListName.TOPIC, {"de": "Garten"}, group))
    assert caught.value.field == "group"


@pytest.mark.parametrize(("group", "restricted"), [("health", True), ("participation", False)])
def test_an_own_topic_is_as_restricted_as_its_group(
    work: Work, group: str, restricted: bool
) -> None:
    work.write(add_code, CodeDraft(ListName.TOPIC, {"de": "Eigenes"}, group))
    options = work.read(list_options, ListName.TOPIC, on=TODAY)
    assert [o.restricted for o in options if o.code == "own_eigenes"] == [restricted]


def test_an_own_entry_has_no_labels_in_unknown_languages(work: Work) -> None:
    work.write(add_code, CodeDraft(ListName.NEED, {"de": "Garten", "tlh": "Du'"}))
    assert work.read(list_codes, ListName.NEED)[-1].labels == {"de": "Garten"}


def test_a_retired_entry_is_no_longer_offered_but_keeps_its_name(work: Work) -> None:
    row = next(r for r in work.read(list_codes, ListName.CHANNEL) if r.code == "video")
    assert Kind.CODE in work.write(retire_code, row.id).changed
    assert "video" not in codes(work, ListName.CHANNEL)
    kept = work.read(list_options, ListName.CHANNEL, on=TODAY, keep=("video",))
    assert "video" in [option.code for option in kept]
    assert work.read(read_labels)(ListName.CHANNEL, "video").msgid == "Video call"
    work.write(restore_code, row.id)
    assert "video" in codes(work, ListName.CHANNEL)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Goldhamme", "Kruppwerke"),
        ("goldh", "Kruppwerke"),
        ("hustadt", "Querenburg"),
        ("uni", "Querenburg"),
        ("SUEDINNEN", ""),
        ("südinn", "Südinnenstadt"),
        ("hiltrop", "Bergen/Hiltrop"),
        ("abzweig", "Kornharpen/Voede-Abzweig"),
        ("24", "Wattenscheid-Mitte"),
        ("nirgendwo", ""),
        ("", ""),
    ],
)
def test_areas_are_found_by_what_residents_call_them(work: Work, typed: str, name: str) -> None:
    found = match_areas(work.read(list_areas, on=TODAY), typed)
    assert (found[0].area.name if found else "") == name


def test_a_match_by_alias_says_so(work: Work) -> None:
    match = match_areas(work.read(list_areas, on=TODAY), "stahlhausen")[0]
    assert (match.area.name, match.alias) == ("Kruppwerke", "Stahlhausen")


def test_an_office_adds_names_and_retires_its_own_area(work: Work) -> None:
    area_id = work.write(add_area, AreaDraft("Blumensiedlung", ("Rosenhof",), home=True)).value
    areas = work.read(list_areas, on=TODAY)
    assert match_areas(areas, "rosenh")[0].area.id == area_id
    with pytest.raises(FieldProblem):
        work.write(add_area, AreaDraft(" Blumensiedlung "))
    work.write(edit_area, area_id, AreaDraft("Blumenviertel", ("Tulpenhof",)))
    areas = work.read(list_areas, on=TODAY)
    assert not match_areas(areas, "rosenh")
    assert match_areas(areas, "tulpen")[0].area.name == "Blumenviertel"
    work.write(retire_area, area_id)
    assert not match_areas(work.read(list_areas, on=TODAY), "tulpen")


def test_an_area_can_not_take_the_name_of_another(work: Work) -> None:
    area_id = work.write(add_area, AreaDraft("Blumensiedlung")).value
    with pytest.raises(FieldProblem):
        work.write(edit_area, area_id, AreaDraft("hamme"))
    work.write(edit_area, area_id, AreaDraft("Blumensiedlung", ("Rosenhof",)))
    assert match_areas(work.read(list_areas, on=TODAY), "rosenhof")[0].area.id == area_id


def test_an_unsaved_form_is_kept_replaced_and_dropped(work: Work) -> None:
    assert work.read(read_form, "contact", actor=work.actor) is None
    work.write(keep_form, "contact", {"note": "halb"})
    work.write(keep_form, "contact", {"note": "halb fertig", "topics": ["debt"]})
    kept = work.read(read_form, "contact", actor=work.actor)
    assert kept is not None
    assert kept.payload == {"note": "halb fertig", "topics": ["debt"]}
    kim = colleague(work)
    assert kim.read(read_form, "contact", actor=kim.actor) is None
    work.write(drop_form, "contact")
    assert work.read(read_form, "contact", actor=work.actor) is None
