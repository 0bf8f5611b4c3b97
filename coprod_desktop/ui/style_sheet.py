"""The style sheet, made from the colours of a theme; it never names a font size."""

from collections.abc import Callable
from typing import Protocol

from coprod_desktop.ui.targets import target


class Widths(Protocol):
    """The line widths of a theme."""

    @property
    def border_width(self) -> int:
        """How thick borders are."""
        ...


_SHEET = """
QMainWindow, QDialog, QWidget#page, QScrollArea, QWidget#scrolled {{ background: {bg}; }}
QScrollArea {{ border: none; }}
QGroupBox[card="false"] {{ background: transparent; border: none; }}
QGroupBox[card="true"] {{ background: {surface}; border: 1px solid {divider};
  border-radius: 10px; margin: 0; padding: 0; }}
QLabel {{ background: transparent; color: {text}; }}
QLabel[muted="true"] {{ color: {text_muted}; }}
QLabel[heading="true"] {{ color: {heading}; }}
QLabel[band="true"] {{ color: {band_fg}; background: {band_bg}; border-radius: 10px; }}
QLabel[problem="true"] {{ color: {danger}; background: {danger_bg}; border-radius: 6px;
  padding: 6px 8px; }}
QLabel[problem="true"][kept="true"] {{ padding: 0; }}
QFrame#practice {{ background: {warning_bg}; border-bottom: 3px solid {warning}; }}
QFrame#practice QLabel {{ color: {warning}; }}
QGroupBox#steering[card="false"] {{ background: {surface}; border-top: 1px solid {divider}; }}
QFrame#scanning, QFrame#captions {{ background: {surface}; border-top: 1px solid {divider}; }}
QFrame#message {{ background: {surface_alt}; border-top: 1px solid {divider}; }}
QPushButton {{ background: {button_bg}; color: {button_fg};
  border: {w}px solid {border}; border-radius: 8px; padding: 6px 14px; outline: none; }}
QPushButton:hover {{ background: {button_hover}; }}
QPushButton[kind="primary"] {{ background: {primary}; color: {on_primary};
  border-color: {primary}; }}
QPushButton[kind="primary"]:hover {{ background: {primary_hover}; border-color: {primary_hover}; }}
QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent; }}
QPushButton[kind="quiet"]:hover {{ background: {button_hover}; }}
QPushButton[card="agree"] {{ color: {success}; }}
QPushButton[card="slow down"] {{ color: {warning}; }}
QPushButton[card="stop"] {{ color: {danger}; }}
QPushButton[card="speak"] {{ color: {info}; }}
QPushButton[card="break"] {{ color: {link_visited}; }}
QPushButton[card="more time"] {{ color: {link}; }}
QGroupBox[stops="true"] {{ border: 2px solid {danger}; }}
QPushButton:disabled {{ color: {text_disabled}; border: {w}px dashed {border_disabled};
  background: transparent; }}
QPushButton[current="true"] {{ background: {checked_bg}; color: {checked_fg};
  border-color: {primary}; }}
QPushButton[current="true"]:hover {{ background: {checked_bg}; }}
QCheckBox, QRadioButton {{ color: {text}; spacing: 10px; background: transparent; }}
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox, QDateTimeEdit {{
  background: {input_bg}; color: {text}; border: {w}px solid {border}; border-radius: 8px;
  padding: 6px 10px; selection-background-color: {selection_bg};
  selection-color: {selection_fg}; placeholder-text-color: {placeholder}; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ width: {bar}px; border: none; }}
QComboBox QAbstractItemView::item {{ min-height: {target}px; }}
QComboBox::down-arrow {{ width: 0; height: 0; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: none; }}
QListView, QListWidget {{ background: {input_bg}; color: {text};
  placeholder-text-color: {placeholder};
  border: {w}px solid {border}; border-radius: 8px; padding: 2px; outline: 0; }}
QListView::item, QListWidget::item {{ padding: 0 10px;
  border-bottom: 1px solid {divider}; }}
QListView::item:selected, QListWidget::item:selected {{ background: {selection_bg};
  color: {selection_fg}; }}
BigWords {{ background: {surface}; border: none; border-radius: 16px; padding: 16px 24px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled, QComboBox:disabled {{
  color: {text_disabled}; background: transparent; border: {w}px dashed {border_disabled}; }}
StateList {{ qproperty-badInk: "{danger}"; }}
QMenuBar, QMenu {{ background: {surface}; color: {text}; }}
QMenu {{ border: {w}px solid {border}; }}
QMenuBar::item {{ padding: {menu}px 12px; background: transparent; }}
QMenu::item {{ padding: {menu}px 24px; }}
QMenuBar::item:selected, QMenu::item:selected {{ background: {selection_bg};
  color: {selection_fg}; }}
QMenu::item:disabled {{ color: {text_disabled}; }}
QScrollBar:vertical {{ width: {bar}px; background: {surface_alt}; }}
QScrollBar::handle:vertical {{ background: {border}; border-radius: 4px; margin: 3px;
  min-height: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QProgressBar {{ background: {surface_alt}; border: 1px solid {border}; border-radius: 5px; }}
QProgressBar::chunk {{ background: {primary}; border-radius: 4px; }}
QToolTip {{ background: {tooltip_bg}; color: {tooltip_fg}; border: none; padding: 6px; }}
"""


def style_sheet(colour: Callable[[str], str], widths: Widths, scale: float) -> str:
    """Fill the sheet with the colours of a theme and the sizes of a text scale."""
    names = [
        "bg",
        "surface",
        "surface_alt",
        "input_bg",
        "text",
        "text_muted",
        "text_disabled",
        "heading",
        "placeholder",
        "border",
        "divider",
        "border_disabled",
        "primary",
        "on_primary",
        "primary_hover",
        "button_bg",
        "button_fg",
        "button_hover",
        "selection_bg",
        "selection_fg",
        "checked_bg",
        "checked_fg",
        "success",
        "warning",
        "warning_bg",
        "info",
        "link",
        "link_visited",
        "danger",
        "danger_bg",
        "band_bg",
        "band_fg",
        "tooltip_bg",
        "tooltip_fg",
    ]
    return _SHEET.format(**{name: colour(name) for name in names}, **_sizes(widths, scale))


def _sizes(widths: Widths, scale: float) -> dict[str, int]:
    """Give the sizes in pixels; a line of a menu has 23 pixels by itself, or 24."""
    bar = round(min(max(18, 16 * scale), 34))
    height = target()
    return {"w": widths.border_width, "bar": bar, "target": height, "menu": height // 2 - 10}
