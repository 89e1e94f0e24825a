# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is compared between the models and a database, and how a type is written down."""

from typing import Any, Final, Literal

from alembic.autogenerate.api import AutogenContext
from sqlalchemy.schema import SchemaItem

from amstrat_desktop.models.column_types import Key, UtcDateTime
from amstrat_desktop.store import search, summary

_NOT_OF_THE_MODELS: Final = (search.TABLE_PREFIX, summary.TABLE_PREFIX)


def _is_of_the_models(
    _item: SchemaItem, name: str | None, kind: str, _reflected: bool, _other: SchemaItem | None
) -> bool:
    # The search index and the tables that FTS5 keeps behind it belong to store.search, the sums
    # to store.summary.
    return kind != "table" or not (name or "").startswith(_NOT_OF_THE_MODELS)


def _rendered(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    # A migration stays as it is; the class of the models may change.
    if kind == "type" and isinstance(item, Key):
        return "sa.LargeBinary()"
    return "sa.BigInteger()" if kind == "type" and isinstance(item, UtcDateTime) else False


COMPARED: Final[dict[str, Any]] = {
    "compare_type": True,
    "compare_server_default": True,
    "include_object": _is_of_the_models,
    "render_item": _rendered,
}
