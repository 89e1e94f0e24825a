# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Notes of some sixty words, assembled from building blocks: no real case stands behind one."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Final

_OPENINGS: Final = (
    "Kommt in die Sprechstunde und möchte in Ruhe erzählen, was seit {month} anders geworden ist.",
    "Ist auf Empfehlung der Nachbarin hier und fragt, wer im Quartier weiterhelfen kann.",
    "Meldet sich wieder, weil sich seit dem Gespräch im {month} nichts bewegt hat.",
    "Bringt eine Mappe mit Briefen mit, der älteste ist aus dem {month} und noch ungeöffnet.",
    "Steht unsicher in der Tür, nimmt dann gerne Tee und spricht lieber langsam.",
    "Ruft an und bittet um Rat, bevor die Frist Ende {month} abläuft.",
    "War beim Elterncafé in der {street} und bleibt danach noch für ein Gespräch.",
    "Möchte keinen Namen nennen, das ist in Ordnung, wir sprechen im kleinen Raum.",
    "Hat von Frau {name} gehört, dass man hier Formulare gemeinsam ausfüllen kann.",
    "Begleitet eine Bekannte und merkt im Gespräch, dass sie selbst Fragen hat.",
    "Schreibt, dass der Termin in der {street} ausgefallen ist und sie nicht weiterweiß.",
    "Kommt mit dem Kinderwagen und hat bis zur Abholung an der Kita nur eine halbe Stunde.",
)

_OF_GROUP: Final[Mapping[str, tuple[str, ...]]] = {
    "livelihood": (
        "Der Bescheid nennt {amount} Euro weniger als im {month}, ein Grund steht nicht darin.",
        "Der Weiterbewilligungsantrag fehlt noch, die Leistung endet zum Monatsende.",
        "Für den Kinderzuschlag fehlen die Lohnabrechnungen und die Mietbescheinigung.",
        "Die Stromrechnung über {amount} Euro kann nicht auf einmal bezahlt werden.",
        "Ein Inkassobrief fordert {amount} Euro, wir lesen ihn Satz für Satz.",
    ),
    "work": (
        "Sucht eine Stelle in der Küche oder in der Pflege, am liebsten vormittags.",
        "Der Minijob in der {street} soll ausgeweitet werden, die Abrechnung bleibt unklar.",
        "Für die Bewerbung fehlt ein Lebenslauf, wir beginnen gemeinsam mit einer Vorlage.",
        "Ein Praktikum über {number} Tage wäre möglich, wenn die Fahrtkosten geklärt sind.",
        "Fragt nach geförderter Beschäftigung und danach, wer das Coaching übernimmt.",
    ),
    "qualification": (
        "Das Zeugnis aus dem Herkunftsland ist übersetzt, aber nicht anerkannt.",
        "Möchte den Schulabschluss am Abend nachholen und fragt nach den Kosten.",
        "Die Umschulung beginnt im {month}, der Bildungsgutschein liegt noch nicht vor.",
        "Der Sohn ist in der zehnten Klasse und weiß nicht, wie es weitergeht.",
    ),
    "language": (
        "Der Integrationskurs hat keinen Platz mit Kinderbeaufsichtigung, die Liste ist lang.",
        "Liest noch keine lateinischen Buchstaben und wünscht sich einen ruhigen Kurs.",
        "Das Zertifikat B1 ist da, nun soll ein Berufssprachkurs folgen.",
        "Der Sprachtreff am {weekday} gefällt, sie möchte eine Freundin mitbringen.",
    ),
    "childcare": (
        "Für die Tochter ist seit {month} ein Kitaplatz beantragt, eine Zusage fehlt.",
        "Die Ganztagsschule hat die Anmeldung verlegt, wir schreiben gemeinsam nach.",
        "Eine Tagesmutter in der {street} hätte ab {month} einen Platz frei.",
        "In den Ferien fehlt die Betreuung für {number} Tage.",
    ),
    "family": (
        "Die Trennung ist frisch, der Unterhalt wird seit {month} nicht gezahlt.",
        "Möchte über Grenzen und Mediennutzung sprechen, die Abende sind anstrengend.",
        "Fragt, welche Unterlagen für den Familiennachzug gebraucht werden.",
        "Der Großvater hilft viel, ist aber selbst erschöpft.",
    ),
    "housing": (
        "Die Wohnung mit {number} Zimmern ist für die Familie zu klein geworden.",
        "Im Bad schimmelt es, der Vermieter in der {street} antwortet seit {month} nicht.",
        "Die Nachzahlung der Nebenkosten beträgt {amount} Euro.",
        "Eine Kündigung liegt vor, die Frist endet im {month}.",
    ),
    "health": (
        "Sucht eine Praxis, in der sie sich verständigen kann.",
        "Die Versichertenkarte gilt nicht mehr, ein Ersatz ist beantragt.",
        "Braucht einen Termin, an dem jemand dolmetscht.",
    ),
    "paperwork": (
        "Der Brief vom Amt ist {number} Seiten lang, wir markieren die drei wichtigen Sätze.",
        "Das Formular lag seit {month} zu Hause, jetzt ist es gemeinsam ausgefüllt.",
        "Wir ordnen die Unterlagen nach Stellen und heften eine Übersicht davor.",
        "Vereinbaren telefonisch einen Termin, die Warteschleife dauert {number} Minuten.",
    ),
    "law": (
        "Die Frage gehört in die Fachberatung, wir nennen Zeiten und Weg.",
        "Möchte wissen, welche Papiere für die Einbürgerung nötig sind.",
        "Berichtet von einer Absage wegen des Namens und möchte das nicht hinnehmen.",
    ),
    "protection": (
        "Das Gespräch findet hinter geschlossener Tür statt, eine Fachstelle wird angerufen.",
        "Die nächsten Schritte sind besprochen, eine sichere Nummer ist vereinbart.",
    ),
    "participation": (
        "Möchte im Nachbarschaftsgarten mithelfen und kennt dort noch niemanden.",
        "Hat Zeit für ein Ehrenamt und könnte am {weekday} bei Anträgen übersetzen.",
        "Der Sportverein in der {street} sucht Eltern, die beim Turnier helfen.",
    ),
}  # fmt: skip

_DETAILS: Final = (
    "Zu Hause leben {number} Personen, zwei davon gehen noch zur Schule.",
    "Mit dem Handy kommt sie gut zurecht, mit dem Drucker in der Bücherei weniger.",
    "Der Weg mit der Straßenbahn ist kein Problem, die Fahrkarte schon.",
    "Herr {name} aus dem Haus hat beim letzten Mal übersetzt, das soll nicht so bleiben.",
    "Die Sprachlotsin war dabei und hat einzelne Begriffe noch einmal erklärt.",
    "Wir haben {number} Minuten gebraucht, danach war der Kopf merklich leichter.",
    "Am {weekday} arbeitet sie, am besten passt der frühe Vormittag.",
    "Frühere Absagen haben Vertrauen gekostet, deshalb gehen wir in kleinen Schritten vor.",
    "Die Kinder malen währenddessen am Tisch, eines zeigt stolz sein Bild.",
    "Ein Konto gibt es, die Karte dazu ist seit {month} gesperrt.",
    "Der Briefkasten in der {street} ist aufgebrochen, Post kommt unregelmäßig an.",
    "Sie fragt zweimal nach, ob das Gespräch etwas kostet, und ist erleichtert.",
    "Die Nachbarschaft hilft mit Möbeln, es fehlt noch ein Schreibtisch.",
    "Ein Rückruf wurde für {weekday} zugesagt, er kam bisher nicht.",
)

_STEPS: Final = (
    "Vereinbart ist ein neuer Termin am {weekday}, die Unterlagen kommen dann mit.",
    "Sie nimmt den Schein selbst mit und meldet sich, sobald sie dort war.",
    "Wir schreiben gemeinsam einen kurzen Brief und legen eine Kopie in ihre Mappe.",
    "Frau {name} fragt beim Kursträger nach einem Platz und gibt im {month} Bescheid.",
    "Adresse, Öffnungszeiten und Haltestelle sind auf einem Zettel mitgegeben.",
    "Das Anliegen ist für heute erledigt, die Tür bleibt offen.",
    "Bis dahin sammelt sie die Kontoauszüge und ruft bei Fragen an.",
    "Ein passendes Angebot gibt es derzeit nicht, das halten wir für die Planung fest.",
)

_QUOTES: Final[Mapping[str, tuple[str, ...]]] = {
    "ar": (
        "Sie sagt dazu: «أحتاج إلى مساعدة في ملء الاستمارة»",
        "Auf ihrem Zettel steht: «متى يجب أن أرسل الأوراق؟»",
    ),
    "fa": ("Er notiert sich: «باید مدارک را تا هفته آینده بیاورم»",),
    "uk": ("Sie schreibt auf: «Потрібна довідка для дитячого садка»",),
    "ru": ("Auf dem Umschlag steht: «Документы для центра занятости»",),
    "bg": ("Er fragt: «Къде мога да подам молбата?»",),
    "tr": ("Sie fasst zusammen: «Başvuru için hangi belgeler gerekiyor?»",),
    "ku": ("Auf dem Zettel steht: «Ji bo kursê cih heye?»",),
    "pl": ("Er fragt: «Gdzie mogę złożyć wniosek?»",),
    "ro": ("Sie schreibt mit: «Trebuie să aduc contractul de închiriere»",),
    "fr": ("Sie sagt: «J’ai besoin d’une place en crèche»",),
}

_MONTHS: Final = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
    "Oktober", "November", "Dezember",
)  # fmt: skip
_WEEKDAYS: Final = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag")
_STREET_NAMES: Final = (
    "Beispielstraße", "Musterweg", "Erfundene Gasse", "Probeallee", "Fantasieplatz",
    "Papierstraße", "Platzhalterring", "Entwurfsweg",
)  # fmt: skip
_NAMES: Final = ("Muster", "Beispiel", "Probe", "Exempel", "Fantasie", "Schein", "Platzhalter")
_LENGTH: Final = 60
"""Words that a note reaches before its last sentence."""


def invent_note(dice: Random, groups: Sequence[str], language: str) -> str:
    """A note about the topics' groups, of a person who speaks the language."""
    sentences = [dice.choice(_OPENINGS)]
    sentences += [dice.choice(_OF_GROUP[group]) for group in groups]
    quotes = _QUOTES.get(language)
    if quotes is not None and dice.random() < 0.3:
        sentences.append(dice.choice(quotes) + ".")
    words = sum(sentence.count(" ") + 1 for sentence in sentences)
    for detail in dice.sample(_DETAILS, 5):
        if words > _LENGTH - 18:
            break
        sentences.append(detail)
        words += detail.count(" ") + 1
    sentences.append(dice.choice(_STEPS))
    return " ".join(sentences).format_map(_blanks(dice))


def invent_concern(dice: Random, groups: Sequence[str]) -> str:
    """One or two sentences as they stand on a slip."""
    sentences = [dice.choice(_OF_GROUP[group]) for group in groups[:2]]
    return " ".join(sentences).format_map(_blanks(dice))


def _blanks(dice: Random) -> Mapping[str, str | int]:
    return {
        "month": dice.choice(_MONTHS),
        "weekday": dice.choice(_WEEKDAYS),
        "street": f"{dice.choice(_STREET_NAMES)} {dice.randrange(1, 200)}",
        "name": dice.choice(_NAMES),
        "amount": dice.randrange(20, 1200),
        "number": dice.randrange(2, 9),
    }
