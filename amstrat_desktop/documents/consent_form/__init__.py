# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The papers that are signed: consent under the GDPR, and apart from it release from secrecy."""

from amstrat_desktop.documents.consent_form.data import VERSIONS, ConsentForm, form_name
from amstrat_desktop.documents.consent_form.rendering import render

__all__ = ["VERSIONS", "ConsentForm", "form_name", "render"]
