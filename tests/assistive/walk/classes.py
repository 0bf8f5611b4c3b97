"""Every window class of the program, found by looking at its files."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

from PySide6.QtWidgets import QWidget

from coprod_desktop.ui import dialogs, views


def every_class_on_screen() -> set[type[QWidget]]:
    """Find every window class of ``ui/views`` and ``ui/dialogs``; parts of one are no windows."""
    found: set[type[QWidget]] = set()
    for package in (views, dialogs):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            for _, thing in inspect.getmembers(
                importlib.import_module(module.name), inspect.isclass
            ):
                if thing.__module__ == module.name and issubclass(thing, QWidget):
                    found.add(thing)
    return found
