# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What headings of lists are called, German first, in one form (`plain_words.plain`)."""

from typing import Final

from amstrat_desktop.base.vocabulary.imports import ImportField
from amstrat_desktop.exchange.plain_words import plain

_WHOLE: Final[dict[ImportField, str]] = {
    ImportField.NAME: (
        "name, namen, vollname, voller name, person, klient, klientin, klient in, ratsuchende, "
        "ratsuchender, ratsuchende r, teilnehmer, teilnehmerin, teilnehmende, tn, kunde, "
        "kundin, name vorname, vorname name, nachname vorname, vor und nachname, vor und "
        "zuname, full name, client, ad soyad, الاسم"
    ),
    ImportField.GIVEN_NAME: (
        "vorname, vornamen, rufname, vorn, given name, first name, firstname, forename, given "
        "names, ad"
    ),
    ImportField.FAMILY_NAME: (
        "nachname, familienname, zuname, nachn, fam name, family name, last name, lastname, "
        "surname, soyad"
    ),
    ImportField.NAME_LATIN: (
        "name lateinisch, lateinischer name, lateinisch, latein, umschrift, name latein, name "
        "in lateinischer schrift, schreibweise, latin name, name latin, transliteration"
    ),
    ImportField.BIRTH: (
        "geburtsdatum, geburtsjahr, geburtstag, geb, geb datum, gebdatum, geb jahr, gebjahr, "
        "geb am, geb dat, gebdat, geboren, geboren am, jg, jahrgang, geburt, gd, birth, birth "
        "year, year of birth, birthdate, date of birth, birthday, dob, born, dogum tarihi"
    ),
    ImportField.TELEPHONE: (
        "telefon, telefonnummer, telefonnr, telefon nr, tel, tel nr, telnr, fon, phone, handy, "
        "handynummer, handynr, handy nr, mobil, mobiltelefon, mobilnummer, mobilnr, mobil nr, "
        "festnetz, rufnummer, whatsapp, telephone, mobile, cell, phone number, telefon mobil, "
        "telefon privat, kontakt tel, tel privat, tel mobil, gsm, erreichbar unter"
    ),
    ImportField.EMAIL: (
        "e mail, email, mail, e mail adresse, emailadresse, mailadresse, email adresse, email "
        "address, e posta, eposta"
    ),
    ImportField.LANGUAGE: (
        "sprache, sprachen, muttersprache, erstsprache, herkunftssprache, spricht, gesprochene "
        "sprache, gesprochene sprachen, beratungssprache, language, languages, mother tongue, "
        "dil"
    ),
    ImportField.GENDER: (
        "geschlecht, gesch, m w d, w m d, m w, w m, anrede, sex, gender, cinsiyet"
    ),
    ImportField.AREA: (
        "stadtteil, ortsteil, quartier, bezirk, stadtbezirk, statistischer bezirk, stat bezirk, "
        "wohnort, ort, plz ort, viertel, wohngebiet, wohnquartier, area, district, quarter, "
        "neighbourhood, city, town, mahalle, semt"
    ),
    ImportField.NOTE: (
        "notiz, notizen, bemerkung, bemerkungen, anmerkung, anmerkungen, kommentar, sonstiges, "
        "info, infos, hinweis, hinweise, anliegen, thema, themen, beratungsthema, note, notes, "
        "remark, remarks, comment, comments, not, bem"
    ),
    ImportField.FIRST_CONTACT: (
        "erstkontakt, erstgespraech, erstberatung, erster kontakt, erstkontakt am, erstmals da, "
        "aufnahme, aufnahmedatum, aufgenommen am, datum erstkontakt, seit, first contact, first "
        "visit, date of first contact, intake, intake date"
    ),
    ImportField.RECOGNITION_CODE: (
        "kennwort, codewort, code, wiedererkennung, wiedererkennungscode, erkennungscode, "
        "codename, deckname, recognition code, code name"
    ),
    ImportField.IGNORE: (
        "nr, lfd nr, lfdnr, lfd, nummer, id, zeile, no, number, row, aktenzeichen, az, strasse, "
        "str, hausnummer, hausnr, adresse, anschrift, plz, postleitzahl, address, street, "
        "postcode, zip, letzter kontakt, datum, date, alter, age, berater, beraterin, "
        "zustaendig, status"
    ),
}
_WITHHELD: Final = (
    "nationalitaet, staatsangehoerigkeit, staatsang, staatsbuergerschaft, herkunftsland, "
    "nationality, citizenship, country of origin, geburtsland, geburtsort, aufenthaltsstatus, "
    "aufenthaltstitel, aufenthalt, aufenthaltserlaubnis, duldung, asylstatus, asyl, residence, "
    "residence status, residence permit, immigration status, visum, visa, religion, konfession, "
    "glaube, ethnie, ethnische herkunft, ethnicity, diagnose, diagnosen, krankheit, "
    "krankheiten, behinderung, gdb, gesundheit, diagnosis, disability, health, passnummer, pass "
    "nr, ausweisnummer, ausweis nr, passport, passport number, bg nummer, bg nr, bgnummer, "
    "kundennummer, kunden nr, kundennr, bedarfsgemeinschaftsnummer, jobcenter nr, azr nummer, "
    "azr, steuer id, steuernummer, sozialversicherungsnummer, sv nummer, iban, konto, "
    "kontonummer, vorstrafen, sexuelle orientierung, einkommen, schulden, uyruk"
)
_BEGINNINGS: Final = (
    ("staatsang", ImportField.WITHHELD),
    ("aufenthalt", ImportField.WITHHELD),
    ("national", ImportField.WITHHELD),
    ("diagnos", ImportField.WITHHELD),
    ("vorname", ImportField.GIVEN_NAME),
    ("nachname", ImportField.FAMILY_NAME),
    ("familienname", ImportField.FAMILY_NAME),
    ("geburts", ImportField.BIRTH),
    ("geb ", ImportField.BIRTH),
    ("telefon", ImportField.TELEPHONE),
    ("tel ", ImportField.TELEPHONE),
    ("handy", ImportField.TELEPHONE),
    ("mobil", ImportField.TELEPHONE),
    ("e mail", ImportField.EMAIL),
    ("email", ImportField.EMAIL),
    ("sprache", ImportField.LANGUAGE),
    ("muttersprache", ImportField.LANGUAGE),
    ("stadtteil", ImportField.AREA),
    ("bemerkung", ImportField.NOTE),
    ("notiz", ImportField.NOTE),
    ("anmerkung", ImportField.NOTE),
    ("erstkontakt", ImportField.FIRST_CONTACT),
    ("geschlecht", ImportField.GENDER),
)

_KNOWN: Final = {
    plain(word): field for field, words in _WHOLE.items() for word in words.split(", ")
} | {plain(word): ImportField.WITHHELD for word in _WITHHELD.split(", ")}


def field_of_heading(heading: str) -> ImportField | None:
    """What a heading means; None for one that nobody foresaw. “Telefon (2)” is a telephone."""
    said = plain(heading)
    without_number = said.rstrip("0123456789 ")
    for word in (said, without_number):
        if word in _KNOWN:
            return _KNOWN[word]
    return next((field for start, field in _BEGINNINGS if f"{said} ".startswith(start)), None)
