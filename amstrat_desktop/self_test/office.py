# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""An office of its own: encrypted, filled, searched, printed in Arabic, backed up."""

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Final

from sqlalchemy import text

from amstrat_desktop.base.secrets import KeyringUnavailable, require_keyring
from amstrat_desktop.disclosure.protect import protect
from amstrat_desktop.disclosure.table import Axis, Count, Months, Rules, Table
from amstrat_desktop.documents.raster import page_pictures
from amstrat_desktop.documents.slip import Variant, render
from amstrat_desktop.documents.slip_from_facts import slip_data
from amstrat_desktop.entering import actor_of
from amstrat_desktop.exchange.workbook import read_workbook
from amstrat_desktop.exchange.written_tables import WrittenTable, workbook_of
from amstrat_desktop.self_test.trials import Trial, incomplete
from amstrat_desktop.services.deadlines import holiday_on
from amstrat_desktop.services.returns import find_by_number
from amstrat_desktop.services.sample import FEWEST, SamplePlan, create_sample_office
from amstrat_desktop.services.slip_copies import prepare_print
from amstrat_desktop.services.work import Work
from amstrat_desktop.store import migrations, search
from amstrat_desktop.store.backups.making import back_up
from amstrat_desktop.store.check import check
from amstrat_desktop.store.office import Passphrase, open_office

_PASSPHRASE: Final = "laterne moos fahrrad"  # noqa: S105 - of an office that is gone in a second
_DPI: Final = 60
