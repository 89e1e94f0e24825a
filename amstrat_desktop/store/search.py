# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The search index, inside the encrypted file.

FTS5 without a copy of the texts; one row per object, numbered in `search_row`. A later
number is a newer object, so “newest first” is the order in which the index stores its hits
and costs nothing. Prefix indexes of one, two and three characters serve finding as you type;
a longer beginning is asked for by the whole words that begin so, from `search_word`: FTS5
walks through whole words newest first and stops, but gathers all hits of a prefix before it
gives the first (9 ms instead of 0.6 ms at the 95th percentile of 200,000 notes). Where in a
text a word stands nobody asks; without it (detail='none') the index is half as large.

Removed words are no longer found, but stay inside the encrypted file until `purge` writes the
index anew: FTS5's own option “secure-delete” does nothing for a table with contentless_delete
(seen with SQLite 3.53). Erasing a person ends with a purge.

Texts and questions pass the same `folded`: case, accents and the many forms of one Arabic
letter make no difference, and a word with an umlaut is found in both spellings (Grün, Gruen).
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
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
    TextClause,
    UniqueConstraint,
    column,
    delete,
    func,
    insert,
    literal_column,
    select,
    table,
    text,
)

from amstrat_desktop.models.column_types import Key

TABLE_PREFIX: Final = "search_"
"""The tables of this module; the models know nothing of them."""

CREATE: Final = (
    """
    CREATE TABLE search_row (
        id INTEGER NOT NULL PRIMARY KEY,
        kind VARCHAR(16) NOT NULL,
        object_id BLOB NOT NULL,
        UNIQUE (kind, object_id)
    )
    """,
    """
    CREATE VIRTUAL TABLE search_index USING fts5(
        words,
        content='',
        contentless_delete=1,
        detail='none',
        prefix='1 2 3',
        tokenize='ascii'
    )
    """,
    "CREATE TABLE search_word (word VARCHAR(64) NOT NULL PRIMARY KEY) WITHOUT ROWID",
)

WORD_LIMIT: Final = 12
"""Words of a question that count; more is a text pasted by mistake."""

WORD_LENGTH: Final = 64
"""Characters of a word that count, in texts and in questions."""

INDEXED_PREFIX: Final = 3
SPELLED_OUT: Final = 64
"""Words that are asked for in place of their beginning; with more, the prefix is the quicker."""

BATCH: Final = 5_000

search_row: Final = Table(
    "search_row",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("object_id", Key, nullable=False),
    UniqueConstraint("kind", "object_id"),
)
_index: Final = table("search_index", column("rowid"), column("words"))

_MARK: Final = "\ue000"
"""Before a kind it makes the kind a word of the index: a few agencies among 200,000 contacts are
found at once. Private use: a question never holds it, and the tokenizer takes it for a letter.
"""

_SPELLED_OUT: Final = f"""
    search_index MATCH :whole || (
        SELECT CASE WHEN count(*) BETWEEN 1 AND {SPELLED_OUT}
            THEN '("' || group_concat(word, '" OR "') || '")' ELSE :begun END
        FROM (
            SELECT word FROM search_word WHERE word >= :short AND word < :short || :last
            UNION
            SELECT word FROM search_word WHERE word >= :long AND word < :long || :last
            LIMIT {SPELLED_OUT + 1}
        )
    )
"""  # noqa: S608 - made of two numbers
_PURGE: Final = (
    "INSERT INTO search_index (search_index) VALUES ('optimize')",
    "CREATE VIRTUAL TABLE temp.search_left USING fts5vocab(main, search_index, row)",
    "DELETE FROM search_word",
    "INSERT INTO search_word SELECT term FROM temp.search_left",
    "DROP TABLE temp.search_left",
)
_LAST: Final = "\U0010ffff"

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


def index_text(
    connection: Connection,
    kind: str,
    object_id: UUID,
    words: str,
    *,
    keys: Iterable[str] = (),
    new: bool = False,
) -> None:
    """Put an object's words into the index, in place of those it had there; new: it had none.

    keys: further words, put in as they are; each begins with a private-use mark and goes on
    with letters and digits in their one form, so that no question of words meets them. They
    are asked for with `holding`.
    """
    row_id = None if new else connection.scalar(_number_of(kind, object_id))
    if row_id is None:
        added = insert(search_row).values(kind=kind, object_id=object_id).returning(search_row.c.id)
        row_id = connection.execute(added).scalar_one()
    else:
        connection.execute(delete(_index).where(_index.c.rowid == row_id))
    indexed = _indexed(words, {})
    _put(connection, [(row_id, kind, [*indexed, *keys])])
    _learn(connection, indexed)


def index_many(
    connection: Connection, rows: Iterable[tuple[str, UUID, str, *tuple[str, ...]]]
) -> None:
    """As `index_text` for many objects that aren't in the index yet, oldest first.

    rows: kind, key and words of each, then its keys.
    """
    number = connection.scalar(select(func.coalesce(func.max(search_row.c.id), 0))) or 0
    remaining = iter(rows)
    known: dict[str, list[str]] = {}
    learnt: set[str] = set()
    while batch := list(islice(remaining, BATCH)):
        numbered = list(enumerate(batch, start=number + 1))
        number += len(batch)
        connection.execute(
            insert(search_row),
            [
                {"id": n, "kind": kind, "object_id": object_id}
                for n, (kind, object_id, *_) in numbered
            ],
        )
        indexed = [(n, kind, _indexed(row[0], known)) for n, (kind, _, *row) in numbered]
        _put(
            connection,
            [
                (n, kind, [*words, *keys])
                for (n, kind, words), (_, (_, _, _, *keys)) in zip(indexed, numbered, strict=True)
            ],
        )
        met = {word for *_, words in indexed for word in words}
        _learn(connection, met - learnt)
        learnt |= met


def replace_many(connection: Connection, kind: str, texts: Mapping[UUID, str]) -> None:
    """As `index_text` for some hundred objects of a kind: each keeps its place among the others."""
    left = dict(texts)
    found = connection.execute(
        select(search_row.c.id, search_row.c.object_id).where(
            search_row.c.kind == kind, search_row.c.object_id.in_(list(left))
        )
    ).all()
    if found:
        gone = [number for number, _key in found]
        connection.execute(delete(_index).where(_index.c.rowid.in_(gone)))
        known: dict[str, list[str]] = {}
        indexed = [(number, kind, _indexed(left.pop(key), known)) for number, key in found]
        _put(connection, indexed)
        _learn(connection, {word for *_, words in indexed for word in words})
    index_many(connection, [(kind, key, words) for key, words in left.items()])


def _put(connection: Connection, rows: Iterable[tuple[int, str, list[str]]]) -> None:
    connection.exec_driver_sql(
        "INSERT INTO search_index (rowid, words) VALUES (?, ?)",
        [(n, " ".join((_marked(kind), *words))) for n, kind, words in rows],
    )


def remove(connection: Connection, kind: str, object_id: UUID) -> None:
    """Take an object out of the index; nothing happens when it isn't there."""
    row_id = connection.scalar(_number_of(kind, object_id))
    if row_id is not None:
        connection.execute(delete(_index).where(_index.c.rowid == row_id))
        connection.execute(delete(search_row).where(search_row.c.id == row_id))


def remove_many(connection: Connection, kind: str, object_ids: Sequence[UUID]) -> None:
    """As `remove` for some hundred objects of a kind."""
    going = (search_row.c.kind == kind, search_row.c.object_id.in_(object_ids))
    numbers = select(search_row.c.id).where(*going)
    connection.execute(delete(_index).where(_index.c.rowid.in_(numbers)))
    connection.execute(delete(search_row).where(*going))


def purge(connection: Connection) -> None:
    """Write the index anew without the words that were removed; some seconds for a large one."""
    for step in _PURGE:
        connection.exec_driver_sql(step)


def find(
    connection: Connection, words: str, kind: str | None = None, limit: int = 50
) -> Sequence[UUID]:
    """The newest objects that hold all words, the last one as the beginning of a word.

    Nothing for a question without letters and digits.
    """
    found = matching(words, kind)
    if found is None:
        return ()
    return connection.scalars(newest(found).limit(limit)).all()


def matching(words: str, kind: str | None = None) -> Select[UUID] | None:
    """The same as a SELECT of ids, to filter a list with; None for a question without words."""
    typed = spellings(words)[:WORD_LIMIT]
    if not typed:
        return None
    found = select(search_row.c.object_id).select_from(
        _index.join(search_row, search_row.c.id == _index.c.rowid)
    )
    if kind is None:
        return found.where(_asked(typed))
    return found.where(_asked(typed, f'"{_marked(kind)}" AND '), search_row.c.kind == kind)


def holding(groups: Iterable[Iterable[tuple[str, bool]]], kind: str) -> Select[UUID]:
    """Those that hold one key of each group, as a SELECT of ids. A key comes with whether it
    is only the beginning of one.
    """
    asked = " AND ".join(
        "(" + " OR ".join(f'"{key}"{"*" if begins else ""}' for key, begins in group) + ")"
        for group in groups
    )
    return (
        select(search_row.c.object_id)
        .select_from(_index.join(search_row, search_row.c.id == _index.c.rowid))
        .where(text("search_index MATCH :asked").bindparams(asked=asked))
        .where(search_row.c.kind == kind)
    )


def newest(found: Select[UUID]) -> Select[UUID]:
    """The same, the newest first; the index stores them so."""
    return found.order_by(literal_column("search_index.rowid").desc())


def question(words: str) -> str:
    """What was typed as a question to FTS5: each word quoted, so that no sign is an operator."""
    whole, begun = _terms(spellings(words)[:WORD_LIMIT])
    return whole + begun


def _asked(typed: list[tuple[str, str]], before: str = "") -> TextClause:
    whole, begun = _terms(typed)
    whole = before + whole
    short, long = typed[-1]
    if min(len(short), len(long)) <= INDEXED_PREFIX:
        return text("search_index MATCH :asked").bindparams(asked=whole + begun)
    return text(_SPELLED_OUT).bindparams(
        whole=whole, begun=begun, short=short, long=long, last=_LAST
    )


def _terms(typed: list[tuple[str, str]]) -> tuple[str, str]:
    """The whole words with an AND after each, and the beginning at the end."""
    if not typed:
        return "", ""
    *whole, begun = typed
    return "".join(f"{_term(word)} AND " for word in whole), _term(begun, "*")


def _term(forms: tuple[str, str], star: str = "") -> str:
    quoted = [f'"{form}"{star}' for form in dict.fromkeys(forms)]
    return quoted[0] if len(quoted) == 1 else f"({' OR '.join(quoted)})"


def _learn(connection: Connection, words: Iterable[str]) -> None:
    met = [(word,) for word in words]
    if met:
        connection.exec_driver_sql("INSERT OR IGNORE INTO search_word VALUES (?)", met)


def _indexed(words: str, known: dict[str, list[str]]) -> list[str]:
    """The words of a text in their one form, those with an umlaut in the other spelling, too.

    known: chunks done before, for a run over many texts; not kept, they may be names.
    """
    indexed: list[str] = []
    for chunk in unicodedata.normalize("NFC", words).lower().split():
        done = known.get(chunk)
        if done is None:
            done = known[chunk] = list(
                dict.fromkeys(spelling for word in spellings(chunk) for spelling in word)
            )
        indexed += done
    return indexed


def spellings(words: str) -> list[tuple[str, str]]:
    """Each word in its one form twice: umlauts as one letter and as two; mostly the same."""
    lower = unicodedata.normalize("NFC", words).lower()
    short = [word[:WORD_LENGTH] for word in _WORD.findall(folded(lower))]
    if not _UMLAUT.search(lower):
        return [(word, word) for word in short]
    long = [w[:WORD_LENGTH] for w in _WORD.findall(folded(lower.translate(_TWO_LETTERS)))]
    return list(zip(short, long, strict=True))


def _marked(kind: str) -> str:
    return _MARK + kind.replace("_", "")  # one word: the tokenizer ends words at each sign


def _number_of(kind: str, object_id: UUID) -> Select[int]:
    return select(search_row.c.id).where(
        search_row.c.kind == kind, search_row.c.object_id == object_id
    )
