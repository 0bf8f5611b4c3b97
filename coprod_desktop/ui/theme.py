"""How everything looks: five themes of named colours, one type scale, one spacing scale."""

import json
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from coprod_desktop import paths
from coprod_desktop.ui.lines import keep_spacing, letter_width, spaced
from coprod_desktop.ui.style_sheet import style_sheet
from coprod_desktop.ui.targets import keep_targets

THEMES = ("light", "dark", "hc-dark", "hc-light", "cream")
SCALES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.5, 3.0, 3.5, 4.0)
BODY_PIXELS = 17
_HEADING_GROWTH_ABOVE_DOUBLE = 0.45
FONTS = ("Atkinson Hyperlegible Next", "Lexend", "Noto Sans", "OpenDyslexic")
_FONT_FILES = (
    "AtkinsonHyperlegibleNext_400Regular.ttf",
    "AtkinsonHyperlegibleNext_700Bold.ttf",
    "AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
    "Lexend_400Regular.ttf",
    "Lexend_700Bold.ttf",
    "OpenDyslexic_400Regular.otf",
    "OpenDyslexic_700Bold.otf",
    "NotoSans_400Regular.ttf",
    "NotoSans_700Bold.ttf",
    "NotoSansArabic_400Regular.ttf",
    "NotoSansHebrew_400Regular.ttf",
    "NotoSansBengali_400Regular.ttf",
    "NotoSansGurmukhi_400Regular.ttf",
)
# After the font that somebody chose, each is asked only for letters that those before it lack.
_FALLBACKS = (
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Bengali",
    "Noto Sans Gurmukhi",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a person chose: theme, page tint (in cream only), text size from 1.0 to 4.0, and how.

    ``spacing`` is the room between letters, words and lines: one of those in ``lines``.
    ``large_targets`` are 64 pixels, with 24 between them. ``calm`` mutes what is coloured widely.
    """

    theme: str = "light"
    tint: str = "cream"
    scale: float = 1.0
    font: str = FONTS[0]
    spacing: str = "normal"
    large_targets: bool = False
    calm: bool = False


class Tokens:
    """The named colours of one theme."""

    def __init__(self, colours: dict[str, Any]) -> None:
        self._colours = colours

    def colour(self, name: str) -> QColor:
        """Give one colour by its name."""
        return QColor(cast(str, self._colours[name]))

    def hex(self, name: str) -> str:
        """Give one colour as the style sheet writes it."""
        return cast(str, self._colours[name])

    @property
    def name(self) -> str:
        """What the theme is called."""
        return cast(str, self._colours["name"])

    @property
    def border_width(self) -> int:
        """How thick borders are, in pixels."""
        return int(self._colours["border_w"])

    @property
    def ring_width(self) -> int:
        """How thick each band of the focus ring is, in pixels."""
        return int(self._colours["ring_w"])


class Theme(QObject):
    """The look of the whole program, changed live."""

    changed = Signal()

    def __init__(self, application: QApplication, look: Look) -> None:
        super().__init__()
        self._application = application
        self.look = look
        self.tokens = tokens_of(look)
        application.setStyle("Fusion")
        _load_fonts()
        self._apply()

    def set_look(self, look: Look) -> None:
        """Change theme, tint or text size at once."""
        if look == self.look:
            # To style every control anew takes a third of a second.
            return
        self.look = look
        self.tokens = tokens_of(look)
        self._apply()
        self.changed.emit()

    def larger(self) -> None:
        """One step larger text."""
        bigger = [scale for scale in SCALES if scale > self.look.scale]
        self.set_look(replace(self.look, scale=bigger[0] if bigger else SCALES[-1]))

    def smaller(self) -> None:
        """One step smaller text."""
        lesser = [scale for scale in SCALES if scale < self.look.scale]
        self.set_look(replace(self.look, scale=lesser[-1] if lesser else SCALES[0]))

    def normal_size(self) -> None:
        """Text as large as at first."""
        self.set_look(replace(self.look, scale=SCALES[0]))

    def next_theme(self) -> None:
        """Go to the next theme."""
        place = THEMES.index(self.look.theme)
        self.set_look(replace(self.look, theme=THEMES[(place + 1) % len(THEMES)]))

    def font(self) -> QFont:
        """Give the font of body text."""
        return self._font_of(self.look.scale)

    def menu_font(self) -> QFont:
        """Give the font of the menu bar: it must have room for every menu, also at 400 %."""
        return self._font_of(self._slow_scale)

    @property
    def band(self) -> int:
        """How thick each of the two bands of the ring is, in pixels; it grows with the letters."""
        return round(self.tokens.ring_width * min(max(1, self.look.scale), 2))

    @property
    def em(self) -> float:
        """The width of a letter of body text, in pixels."""
        return letter_width(self.font())

    @property
    def _slow_scale(self) -> float:
        """What is large already grows more slowly above 200 %."""
        scale = self.look.scale
        return min(scale, 2) + max(scale - 2, 0) * _HEADING_GROWTH_ABOVE_DOUBLE

    def _font_of(self, scale: float) -> QFont:
        font = QFont()
        font.setFamilies([self.look.font, *_FALLBACKS])
        font.setPointSizeF(BODY_PIXELS * scale * 72 / _dots_per_inch())
        return spaced(font, self.look.spacing)

    def _apply(self) -> None:
        # The sheet comes last: once there is one, fonts and palettes reach nothing by themselves.
        keep_spacing(self.look.spacing)
        keep_targets(are_large=self.look.large_targets, ring=2 * self.band)
        self._application.setPalette(palette_of(self.tokens))
        self._application.setFont(self.font())
        # The library takes text here, whatever its types say.
        self._application.setFont(self.menu_font(), "QMenuBar")  # pyright: ignore[reportArgumentType]
        QToolTip.setFont(self.font())
        self._application.setStyleSheet(style_sheet(self.tokens.hex, self.tokens, self.look.scale))


def tokens_of(look: Look) -> Tokens:
    """Give the colours of a look."""
    colours = dict(_read(look.theme))
    if look.theme == "cream":
        colours.update(_read("tints")[look.tint])
    colours.update(band_bg=colours["primary"], band_fg=colours["on_primary"])
    if look.calm and colours["contrast"] == "normal":
        colours.update(_muted(colours))
    return Tokens(colours)


def _muted(colours: dict[str, Any]) -> dict[str, Any]:
    """Give the quiet colours of wide surfaces; words and edges, which tell apart, keep theirs."""
    band = {"band_bg": colours["checked_bg"], "band_fg": colours["checked_fg"]}
    return {**band, **dict.fromkeys(("warning_bg", "danger_bg"), colours["surface"])}


@lru_cache
def _read(name: str) -> dict[str, Any]:
    return json.loads(paths.resource("themes", f"{name}.json").read_text(encoding="utf-8"))


def _load_fonts() -> None:
    for name in _FONT_FILES:
        QFontDatabase.addApplicationFont(str(paths.resource("fonts", name)))


def _dots_per_inch() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInchY() if screen else 96.0


def palette_of(tokens: Tokens) -> QPalette:
    """Give the colours of a theme as the toolkit asks for them."""
    roles = {
        QPalette.ColorRole.Window: "bg",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "input_bg",
        QPalette.ColorRole.AlternateBase: "surface_alt",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.PlaceholderText: "placeholder",
        QPalette.ColorRole.Button: "button_bg",
        QPalette.ColorRole.ButtonText: "button_fg",
        QPalette.ColorRole.Highlight: "selection_bg",
        QPalette.ColorRole.HighlightedText: "selection_fg",
        QPalette.ColorRole.ToolTipBase: "tooltip_bg",
        QPalette.ColorRole.ToolTipText: "tooltip_fg",
        QPalette.ColorRole.Link: "link",
        QPalette.ColorRole.LinkVisited: "link_visited",
        QPalette.ColorRole.Mid: "border",
        QPalette.ColorRole.Light: "surface",
        QPalette.ColorRole.BrightText: "heading",
    }
    palette = QPalette()
    for role, name in roles.items():
        palette.setColor(role, tokens.colour(name))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, tokens.colour("text_disabled"))
    return palette
