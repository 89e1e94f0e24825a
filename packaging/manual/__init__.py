# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pictures of the manual (`docs/manual`), made from the real program without a screen.

`make manual` runs `python -m manual`: an office with invented people whose clock stands still,
walked in both languages. Each picture is a function in `shots/`.
"""
