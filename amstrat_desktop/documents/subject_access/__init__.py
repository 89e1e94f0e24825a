# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer to somebody who asks what is held about them (Art. 15 GDPR; R10): all of it, or
that nothing is.
"""

from amstrat_desktop.documents.subject_access.data import NegativeAnswer, SubjectAccess
from amstrat_desktop.documents.subject_access.negative import render_negative
from amstrat_desktop.documents.subject_access.rendering import render

__all__ = ["NegativeAnswer", "SubjectAccess", "render", "render_negative"]
