# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the sample office says in Arabic, Turkish and Ukrainian, with gaps as in real life.

Turkish and Arabic were checked by somebody, Ukrainian was not yet.
"""

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import select

from amstrat_desktop.base.kinds import Kind
from amstrat_desktop.base.vocabulary.own_texts import OWN_FIELDS
from amstrat_desktop.models.directory import Organisation
from amstrat_desktop.models.offer import Offer
from amstrat_desktop.models.office import Office
from amstrat_desktop.models.site import Site
from amstrat_desktop.services.sample.teller import Teller
from amstrat_desktop.services.translations import TranslationDraft, save_translations

_TRANSLATOR: Final = "Sprachmittlung Beispiel (erfunden)"
_CHECKED: Final = frozenset({"ar", "tr"})
_AGO: Final = 12

_SAID: Final[Mapping[str, Mapping[str, str]]] = {
    "Mo, Di, Do 9–12 und 14–17 Uhr\nFr 9–12 Uhr": {
        "ar": "الإثنين والثلاثاء والخميس: 9–12 و14–17\nالجمعة: 9–12",
        "tr": "Pazartesi, Salı, Perşembe 9–12 ve 14–17\nCuma 9–12",
        "uk": "Понеділок, вівторок, четвер: 9–12 і 14–17\nП’ятниця: 9–12",
    },
    "Mo bis Do 8–16 Uhr": {
        "ar": "من الإثنين إلى الخميس 8–16",
        "tr": "Pazartesi–Perşembe 8–16",
        "uk": "З понеділка до четверга 8–16",
    },
    "Haltestelle Beispielplatz, Linie 300": {
        "ar": "موقف Beispielplatz، خط 300",
        "tr": "Beispielplatz durağı, 300 numaralı hat",
    },
    "Exempelplatz, Bus 999, zwei Minuten zu Fuß": {
        "ar": "Exempelplatz، حافلة 999، ثم دقيقتان مشيًا",
        "tr": "Exempelplatz, 999 numaralı otobüs, iki dakika yürüme",
        "uk": "Exempelplatz, автобус 999, дві хвилини пішки",
    },
    "Musterhof, Straßenbahn 000, vor der Tür": {
        "ar": "Musterhof، ترام 000، أمام الباب",
        "tr": "Musterhof, 000 numaralı tramvay, kapının önünde",
    },
    "Rampe am Eingang, Toilette mit Rollstuhl erreichbar": {
        "ar": "منحدر عند المدخل، ومرحاض يمكن الوصول إليه بكرسي متحرك",
        "tr": "Girişte rampa var, tuvalete tekerlekli sandalyeyle girilebilir",
    },
    "Wir nähen zusammen und sprechen dabei Deutsch. Maschinen und Stoff sind da.": {
        "ar": "نخيط معًا ونتحدث الألمانية أثناء ذلك. الماكينات والقماش موجودة.",
        "tr": "Birlikte dikiş dikiyor, bu sırada Almanca konuşuyoruz. Makineler ve kumaş hazır.",
    },
    "gern ein Kleidungsstück zum Ändern": {
        "ar": "قطعة ملابس لتعديلها، إن أمكن",
        "tr": "isterseniz değiştirilecek bir giysi",
    },
    "Deutsch für den Alltag mit Kindern: Kita, Schule, Arztbesuch.": {
        "ar": "ألمانية للحياة اليومية مع الأطفال: الروضة (Kita)، المدرسة، زيارة الطبيب.",
        "uk": "Німецька для щоденного життя з дітьми: дитсадок (Kita), школа, візит до лікаря.",
    },
    "Heft und Stift": {"ar": "دفتر وقلم", "tr": "defter ve kalem", "uk": "зошит і ручка"},
    "Kaffee, Tee und Zeit zum Reden. Kinder spielen nebenan.": {
        "ar": "قهوة وشاي ووقت للحديث. يلعب الأطفال في الغرفة المجاورة.",
        "tr": "Kahve, çay ve sohbet zamanı. Çocuklar yan odada oynar.",
        "uk": "Кава, чай і час для розмови. Діти граються поруч.",
    },
}
"""German text → language → what it says there."""

_RECORDS: Final[Mapping[Kind, Any]] = {
    Kind.OFFICE: Office,
    Kind.ORGANISATION: Organisation,
    Kind.SITE: Site,
    Kind.OFFER: Offer,
}


def translate_texts(teller: Teller) -> None:
    """Everything of the office that there are words for."""
    for kind, model in _RECORDS.items():
        # By name: the keys of a sample are others each time.
        by = model.title if kind is Kind.OFFER else model.name
        for record in teller.session.scalars(select(model).order_by(by)):
            german = {name: str(getattr(record, name)) for name in OWN_FIELDS[kind]}
            for language in ("ar", "tr", "uk"):
                texts = {
                    name: _SAID[text][language]
                    for name, text in german.items()
                    if language in _SAID.get(text, {})
                }
                if texts:
                    draft = TranslationDraft(
                        kind,
                        record.id,
                        language,
                        german,
                        texts,
                        translator=_TRANSLATOR,
                        checked=language in _CHECKED,
                    )
                    teller.did(_AGO, save_translations, draft)
