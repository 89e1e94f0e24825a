# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Run by Alembic for each command; the connection comes from `store.migrations`."""

from alembic import context

from amstrat_desktop.models import Base
from amstrat_desktop.store.migrations.compared import COMPARED

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    **COMPARED,
)
with context.begin_transaction():
    context.run_migrations()
