"""The colours of a page: those of the reader's system, or those of a theme that somebody chose."""

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from coprod_desktop import paths

# The looks that the program's own window has too.
THEMES = ("light", "dark", "hc-dark", "hc-light", "cream")
_NAMES = (
    "bg",
    "surface",
    "surface_alt",
    "text",
    "text_muted",
    "heading",
    "link",
    "link_visited",
    "border",
    "divider",
    "primary",
    "focus_inner",
    "focus_outer",
    "success",
    "warning",
    "danger",
    "info",
)
# What the system chose for everything wins over any theme, as in Windows' contrast themes.
_FORCED = {
    "bg": "Canvas",
    "surface": "Canvas",
    "surface_alt": "Canvas",
    "link": "LinkText",
    "link_visited": "VisitedText",
    "focus_inner": "Canvas",
    "focus_outer": "Highlight",
}
_CHART = 6
# When nobody chose: what the reader's system asks for, the last that fits.
_ASKED = (
    ("prefers-color-scheme: dark", "dark"),
    ("prefers-contrast: more", "hc-light"),
    ("prefers-color-scheme: dark) and (prefers-contrast: more", "hc-dark"),
)


def colours(theme: str) -> str:
    """Give the colours as a style sheet; paper is white, whatever was chosen for the screen."""
    return "\n".join(_rules(theme))


def _rules(theme: str) -> Iterator[str]:
    yield _theme(theme or "light")
    if not theme:
        yield from (f"@media ({asked}) {{ {_theme(name)} }}" for asked, name in _ASKED)
    yield f"@media (forced-colors: active) {{ {_forced()} }}"
    yield f"@media print {{ {_theme('hc-light')} }}"


def _theme(name: str) -> str:
    told = _read(name)
    colours = [_variable(one, told[one]) for one in _NAMES]
    charts = [_variable(f"chart-{n}", told["chart"][n - 1]) for n in range(1, _CHART + 1)]
    edge = f"--edge: {told['border_w']}px"
    rules = "; ".join([f"color-scheme: {told['scheme']}", edge, *colours, *charts])
    return f":root {{ {rules}; }}"


def _forced() -> str:
    charts = [f"chart-{n}" for n in range(1, _CHART + 1)]
    rules = (_variable(one, _FORCED.get(one, "CanvasText")) for one in (*_NAMES, *charts))
    return f":root {{ {'; '.join(rules)}; }}"


def _variable(name: str, colour: str) -> str:
    return f"--{name.replace('_', '-')}: {colour}"


@lru_cache
def _read(name: str) -> dict[str, Any]:
    return json.loads(paths.resource("themes", f"{name}.json").read_text(encoding="utf-8"))
