# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""Qt's own texts (buttons, context menus, file and print dialogs), served from our catalogues.

The PySide6 wheel has no Qt translations for Romanian and Kurdish, and mixing two sources
of words gives two words for one thing. The key is Qt's source text, the same in each of its
contexts; mnemonics are left out, because Arabic has none.
"""

from typing import Final

from amstrat_desktop.base.lang import Msg, _, pgettext

_BUTTONS: Final = {
    "OK": _("OK"),
    "Save": _("Save"),
    "Save All": _("Save all"),
    "Open": pgettext("verb", "Open"),
    "&Open": pgettext("verb", "Open"),
    "&Save": _("Save"),
    "&Yes": _("Yes"),
    "&No": _("No"),
    "Yes": _("Yes"),
    "No": _("No"),
    "Abort": _("Stop"),
    "Retry": _("Try again"),
    "Ignore": _("Ignore"),
    "Close": pgettext("verb", "Close"),
    "&Close": pgettext("verb", "Close"),
    "Cancel": _("Cancel"),
    "&Cancel": _("Cancel"),
    "Discard": _("Discard"),
    "Help": _("Help"),
    "Apply": _("Apply"),
    "Reset": _("Reset"),
    "Restore Defaults": _("Restore defaults"),
    "Show Details...": _("Show details"),
    "Hide Details...": _("Hide details"),
}

_EDITING: Final = {
    "&Undo": _("Undo"),
    "Undo": _("Undo"),
    "&Redo": _("Redo"),
    "Redo": _("Redo"),
    "Cu&t": _("Cut"),
    "&Copy": _("Copy"),
    "&Paste": _("Paste"),
    "Delete": _("Delete"),
    "&Delete": _("Delete"),
    "Select All": _("Select all"),
    "&Select All": _("Select all"),
    "Copy &Link Location": _("Copy the address of the link"),
    "&Step up": _("Step up"),
    "Step &down": _("Step down"),
    "Clear": _("Clear"),
}

_FILES: Final = {
    "Look in:": _("Look in:"),
    "Directory:": _("Folder:"),
    "Folder": _("Folder"),
    "File &name:": _("File name:"),
    "Files of type:": _("Files of type:"),
    "All Files (*)": _("All files (*)"),
    "All files (*)": _("All files (*)"),
    "&Choose": _("Choose"),
    "Back": pgettext("direction", "Back"),
    "Go back": pgettext("direction", "Back"),
    "Forward": pgettext("direction", "Forward"),
    "Go forward": pgettext("direction", "Forward"),
    "Parent Directory": _("Folder above"),
    "Go to the parent directory": _("Folder above"),
    "Create New Folder": _("Create a folder"),
    "Create a New Folder": _("Create a folder"),
    "&New Folder": _("New folder"),
    "New Folder": _("New folder"),
    "List View": _("List"),
    "Change to list view mode": _("List"),
    "Detail View": _("Details"),
    "Change to detail view mode": _("Details"),
    "&Rename": _("Rename"),
    "Show &hidden files": _("Show hidden files"),
    "Sidebar": _("Places"),
    "Files": _("Files"),
    "Find Directory": _("Choose a folder"),
    "Save As": _("Save as"),
    "Computer": _("Computer"),
    "My Computer": _("Computer"),
    "Recent Places": _("Recent places"),
    "Name": _("Name"),
    "Size": pgettext("of a file", "Size"),
    "Kind": pgettext("of a file", "Type"),
    "Type": pgettext("of a file", "Type"),
    "Date Modified": _("Changed on"),
    "%1 already exists.\nDo you want to replace it?": _(
        "%1 already exists.\nDo you want to replace it?"
    ),
    "%1\nFile not found.\nPlease verify the correct file name was given.": _(
        "%1\nThere is no such file. Check its name."
    ),
    "%1\nDirectory not found.\nPlease verify the correct directory name was given.": _(
        "%1\nThere is no such folder. Check its name."
    ),
    "'%1' is write protected.\nDo you want to delete it anyway?": _(
        "'%1' is write protected.\nDo you want to delete it anyway?"
    ),
    "Are you sure you want to delete '%1'?": _("Do you want to delete '%1'?"),
    "Could not delete directory.": _("The folder cannot be deleted."),
}

_PRINTING: Final = {
    "Print": _("Print"),
    "&Print": _("Print"),
    "Printer": _("Printer"),
    "&Name:": _("Name:"),
    "P&roperties": _("Properties"),
    "Location:": _("Place:"),
    "Print range": _("Which pages"),
    "Print all": _("All pages"),
    "Pages": _("Pages"),
    "Pages from": _("Pages from"),
    "to": pgettext("from page … to", "to"),
    "Copies": _("Copies"),
    "Copies:": _("Copies:"),
    "Collate": _("Collate"),
    "Reverse": _("Last page first"),
    "Color": _("Colour"),
    "Grayscale": _("Grey"),
    "Portrait": _("Upright"),
    "Landscape": _("Across"),
    "Paper": _("Paper"),
}

# Translators: names of keys as they are printed on the keyboards of the language.
_KEYS: Final = {
    "Ctrl": pgettext("key", "Ctrl"),
    "Shift": pgettext("key", "Shift"),
    "Alt": pgettext("key", "Alt"),
    "Return": pgettext("key", "Return"),
    "Enter": pgettext("key", "Enter"),
    "Esc": pgettext("key", "Esc"),
    "Tab": pgettext("key", "Tab"),
    "Space": pgettext("key", "Space"),
    "Backspace": pgettext("key", "Backspace"),
    "Del": pgettext("key", "Del"),
    "Home": pgettext("key", "Home"),
    "End": pgettext("key", "End"),
    "PgUp": pgettext("key", "PgUp"),
    "PgDown": pgettext("key", "PgDown"),
}

QT_STRINGS: Final[dict[str, Msg]] = {**_BUTTONS, **_EDITING, **_FILES, **_PRINTING, **_KEYS}
"""Qt's source text → our message. `%1` stays: Qt fills it in."""
