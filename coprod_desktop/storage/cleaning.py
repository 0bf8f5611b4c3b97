"""Text as the file keeps it: what no screen, paper or database can carry is taken out."""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

V = TypeVar("V")

_UNKEEPABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|\x0b|\x0c")


def clean_text(text: str) -> str:
    """Take out control characters and halves of characters; keep every line."""
    if not _UNKEEPABLE.search(text):
        return text
    lines = _LINE_ENDS.sub("\n", text)
    return _UNKEEPABLE.sub(_replacement, lines)


def clean_value(value: V) -> V:
    """Give the same value with clean text in every field, down to the innermost."""
    cleaned: Any = _clean(value)
    return cleaned


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return clean_text(value) if type(value) is str else value
    if isinstance(value, tuple):
        return _clean_tuple(value)  # pyright: ignore[reportUnknownArgumentType] (any tuple)
    if is_dataclass(value) and not isinstance(value, type):
        return _clean_dataclass(value)
    return value


def _clean_tuple(values: tuple[Any, ...]) -> tuple[Any, ...]:
    cleaned = tuple(_clean(one) for one in values)
    unchanged = all(new is old for new, old in zip(cleaned, values, strict=True))
    return values if unchanged else cleaned


def _clean_dataclass(value: Any) -> Any:
    changed: dict[str, Any] = {}
    for field in fields(value):
        old = getattr(value, field.name)
        new = _clean(old)
        if new is not old:
            changed[field.name] = new
    return replace(value, **changed) if changed else value


def _replacement(found: re.Match[str]) -> str:
    return "\N{REPLACEMENT CHARACTER}" if "\ud800" <= found.group() <= "\udfff" else ""
