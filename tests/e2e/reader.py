# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads the accessibility bus for `desk.Eyes`. Runs in the system's Python, which has gi.

A line of JSON in, a line of JSON out. Knows nothing of the program but what the bus tells.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - gi wants its version first

APPLICATION = "amstrat-desktop"
DEEPEST = 40


def showing(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def everything(node, depth=0):
    """All that shows below a node, the node first."""
    yield node
    if depth > DEEPEST:
        return
    for at in range(node.get_child_count()):
        try:
            child = node.get_child_at_index(at)
            if child is None or (depth > 0 and not showing(child)):
                continue
            yield from everything(child, depth + 1)
        except GLib.GError:
            continue


def applications():
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        try:
            application = desktop.get_child_at_index(at)
            if application is not None and application.get_name() == APPLICATION:
                yield application
        except GLib.GError:
            continue


def nodes():
    for application in applications():
        for node in everything(application):
            try:
                yield node, node.get_role_name(), node.get_name() or text_of(node)
            except GLib.GError:
                continue


def text_of(node):
    text = node.get_text_iface()
    return text.get_text(0, text.get_character_count()) if text else ""


def fits(asked, name):
    return name.startswith(asked[:-1]) if asked.endswith("…") else name == asked


def look(name, role):
    for node, its_role, its_name in nodes():
        if fits(name, its_name) and (not role or role == its_role):
            return node
    return None


def wait(name, role, within):
    end = time.monotonic() + within
    while True:
        node = look(name, role)
        if node is not None:
            return node
        if time.monotonic() > end:
            seen = sorted({f"{r}: {n}" for _node, r, n in nodes() if n})
            raise LookupError(f"no {role or 'thing'} named {name!r}; there are {seen}")
        time.sleep(0.1)


def described(node):
    states = [state.value_nick for state in node.get_state_set().get_states()]
    return {
        "name": node.get_name(),
        "role": node.get_role_name(),
        "description": node.get_description(),
        "states": states,
        "text": text_of(node),
    }


def names_of_focused():
    # What is remembered of the states is older than a dialog that opened just now.
    for application in applications():
        application.clear_cache()
    return [
        its_name
        for node, _role, its_name in nodes()
        if its_name and node.get_state_set().contains(Atspi.StateType.FOCUSED)
    ]


def controls():
    """All that shows and takes focus: [role, name, states]."""
    for application in applications():
        application.clear_cache()
    for node, role, _name in nodes():
        try:
            states = node.get_state_set()
            if states.contains(Atspi.StateType.FOCUSABLE):
                yield [role, node.get_name(), [s.value_nick for s in states.get_states()]]
        except GLib.GError:  # gone since it was found; whoever asks looks until nothing changes
            continue


def press(name, role, within):
    """What is disabled offers no way to be pressed: it may be enabled in a moment."""
    end = time.monotonic() + within
    while True:
        node = wait(name, role, max(0, end - time.monotonic()))
        action = node.get_action_iface()
        names = [action.get_action_name(at) for at in range(action.get_n_actions())]
        for wanted in ("Press", "Toggle", "click", "ShowMenu"):
            if wanted in names:
                action.do_action(names.index(wanted))
                return node
        if time.monotonic() > end:
            raise LookupError(f"{node.get_name()!r} has no way to be pressed, only {names}")
        time.sleep(0.1)


def answer(asked):
    verb, name, role, within = asked["verb"], asked["name"], asked["role"], asked["within"]
    if verb == "names":
        return {"names": [[r, n] for _node, r, n in nodes() if n]}
    if verb == "controls":
        return {"controls": list(controls())}
    if verb == "focused":
        return {"names": names_of_focused()}
    if verb == "gone":
        end = time.monotonic() + within
        while look(name, role) is not None:
            if time.monotonic() > end:
                raise LookupError(f"{name!r} is still there")
            time.sleep(0.1)
        return {}
    if verb == "press":
        return described(press(name, role, within))
    node = wait(name, role, within)
    if verb == "focus":
        node.get_component_iface().grab_focus()
    return described(node)


for line in sys.stdin:
    try:
        said = answer(json.loads(line))
    except (LookupError, GLib.GError) as error:
        said = {"error": str(error)}
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()
