# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the field: shipped code lists, states and their labels.

A code list is dated data in the database, an office adds and retires entries. What ships
stands here: the codes, their order and their labels as `Msg`, so that every catalogue can
translate them. The lists follow `docs/domain.md`; codes are never renamed or reused.
"""
