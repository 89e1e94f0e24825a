# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""A condition over any number of keys: SQLite takes 32,766 parameters, an office has more."""

import json
from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, String, column, func, literal, select


def among(keyed: Any, keys: Collection[UUID]) -> ColumnElement[bool]:
    """Whether keyed is one of the keys. They go over as one text and are looked up in an index."""
    listed = json.dumps([key.hex for key in keys])
    each = func.json_each(literal(listed, String)).table_valued(column("value", String))
    condition: ColumnElement[bool] = keyed.in_(select(func.unhex(each.c.value)))
    return condition
