# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The search index, inside the encrypted file.

FTS5 without a copy of the texts; one row per object, numbered in `search_row`. A later
number is a newer object, so “newest first” is the order in which the index stores its hits
and costs nothing. Prefix indexes of one, two and three characters serve finding as you type.

Removed words are no longer found, but stay inside the encrypted file until `purge` writes the
index anew: FTS5's own option “secure-delete” does nothing for a table with contentless_delete
(seen with SQLite 3.53). Erasing a person ends with a purge.

Texts and questions pass the same `folded`: case, accents and the many forms of one Arabic
letter make no difference, and a word with an umlaut is found in both spellings (Grün, Gruen).
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final
from uuid import UUID

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    MetaData,
    Select,
    String,
    Table,
    UniqueConstraint,
    Uuid,
    column,
    delete,
    func,
    insert,
    literal_column,
    select,
    table,
    text,
)

TABLE_PREFIX: Final = "search_"
"""The tables of this module; the models know nothing of them."""

CREATE: Final = (
    """
    CREATE TABLE search_row (
        id INTEGER NOT NULL PRIMARY KEY,
        kind VARCHAR(16) NOT NULL,
        object_id CHAR(32) NOT NULL,
        UNIQUE (kind, object_id)
    )
    """,
    """
    CREATE VIRTUAL TABLE search_index USING fts5(
        words,
        content='',
        contentless_delete=1,
        prefix='1 2 3',
        tokenize="unicode61 remove_diacritics 2"
    )
    """,
)

WORD_LIMIT: Final = 12
"""Words of a question that count; more is a text pasted by mistake."""

WORD_LENGTH: Final = 40
BATCH: Final = 5_000

search_row: Final = Table(
    "search_row",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("object_id", Uuid, nullable=False),
    UniqueConstraint("kind", "object_id"),
)
_index: Final = table("search_index", column("rowid"), column("words"))

_WORD: Final = re.compile(r"[^\W_]+")
_UMLAUT: Final = re.compile("[äöü]")
_TWO_LETTERS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
# What Unicode doesn't decompose: letters with a stroke, the dotless i, and the forms of
# alef, yeh, kaf and heh that Arabic and Persian keyboards mix.
_ONE_FORM: Final = str.maketrans(
    {
        "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
        "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ڪ": "ك", "ة": "ه", "ە": "ه",
        "ہ": "ه", "ـ": None,
    }
)  # fmt: skip


def folded(words: str) -> str:
    """The one form in which a text is indexed and asked for."""
    lower = unicodedata.normalize("NFC", words).lower()
    return " ".join(chunk if chunk.isascii() else _folded(chunk) for chunk in lower.split())


def _folded(chunk: str) -> str:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chunk).casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_ONE_FORM)


def index_text(connection: Connection, kind: str, object_id: UUID, words: str) -> None:
    """Put an object's words into the index, in place of those it had there."""
    row_id = connection.scalar(_number_of(kind, object_id))
    if row_id is None:
        added = insert(search_row).values(kind=kind, object_id=object_id).returning(search_row.c.id)
        row_id = connection.execute(added).scalar_one()
    else:
        connection.execute(delete(_index).where(_index.c.rowid == row_id))
    connection.execute(insert(_index).values(rowid=row_id, words=_indexed(words, {})))


def index_many(connection: Connection, rows: Iterable[tuple[str, UUID, str]]) -> None:
    """As `index_text` for many objects that aren't in the index yet, oldest first."""
    number = connection.scalar(select(func.coalesce(func.max(search_row.c.id), 0))) or 0
    remaining = iter(rows)
    known: dict[str, str] = {}
    while batch := list(islice(remaining, BATCH)):
        numbered = list(enumerate(batch, start=number + 1))
        number += len(batch)
        connection.execute(
            insert(search_row),
            [
                {"id": n, "kind": kind, "object_id": object_id}
                for n, (kind, object_id, _) in numbered
            ],
        )
        connection.exec_driver_sql(
            "INSERT INTO search_index (rowid, words) VALUES (?, ?)",
            [(n, _indexed(words, known)) for n, (_, _, words) in numbered],
        )


def remove(connection: Connection, kind: str, object_id: UUID) -> None:
    """Take an object out of the index; nothing happens when it isn't there."""
    row_id = connection.scalar(_number_of(kind, object_id))
    if row_id is not None:
        connection.execute(delete(_index).where(_index.c.rowid == row_id))
        connection.execute(delete(search_row).where(search_row.c.id == row_id))


def purge(connection: Connection) -> None:
    """Write the index anew without the words that were removed; some seconds for a large one."""
    connection.exec_driver_sql("INSERT INTO search_index (search_index) VALUES ('optimize')")


def find(
    connection: Connection, words: str, kind: str | None = None, limit: int = 50
) -> Sequence[UUID]:
    """The newest objects that hold all words, the last one as the beginning of a word.

    Nothing for a question without letters and digits.
    """
    found = matching(words, kind)
    if found is None:
        return ()
    newest = found.order_by(literal_column("search_index.rowid").desc()).limit(limit)
    return connection.scalars(newest).all()


def matching(words: str, kind: str | None = None) -> Select[UUID] | None:
    """The same as a SELECT of ids, to filter a list with; None for a question without words."""
    asked = question(words)
    if not asked:
        return None
    found = (
        select(search_row.c.object_id)
        .select_from(_index.join(search_row, search_row.c.id == _index.c.rowid))
        .where(text("search_index MATCH :asked").bindparams(asked=asked))
    )
    return found if kind is None else found.where(search_row.c.kind == kind)


def question(words: str) -> str:
    """What was typed as a question to FTS5: each word quoted, so that no sign is an operator."""
    typed = _spellings(words)[:WORD_LIMIT]
    stars = [""] * (len(typed) - 1) + ["*"]
    return " AND ".join(_term(word, star) for word, star in zip(typed, stars, strict=False))


def _term(spellings: tuple[str, str], star: str) -> str:
    quoted = [f'"{spelling[:WORD_LENGTH]}"{star}' for spelling in dict.fromkeys(spellings)]
    return quoted[0] if len(quoted) == 1 else f"({' OR '.join(quoted)})"


def _indexed(words: str, known: dict[str, str]) -> str:
    """Each word in its one form, and in the other spelling where it has an umlaut.

    known: words done before, for a run over many texts; not kept, they may be names.
    """
    lower = unicodedata.normalize("NFC", words).lower()
    return " ".join(
        chunk if chunk.isascii() else known.get(chunk) or _both(chunk, known)
        for chunk in lower.split()
    )


def _both(chunk: str, known: dict[str, str]) -> str:
    both = _folded(chunk)
    if _UMLAUT.search(chunk):
        both = f"{both} {_folded(chunk.translate(_TWO_LETTERS))}"
    known[chunk] = both
    return both


def _spellings(words: str) -> list[tuple[str, str]]:
    """Each word twice: umlauts as one letter and as two; mostly the same."""
    plain = unicodedata.normalize("NFC", words).lower()
    short = _WORD.findall(folded(plain))
    long = _WORD.findall(folded(plain.translate(_TWO_LETTERS)))
    return list(zip(short, long, strict=True))


def _number_of(kind: str, object_id: UUID) -> Select[int]:
    return select(search_row.c.id).where(
        search_row.c.kind == kind, search_row.c.object_id == object_id
    )
