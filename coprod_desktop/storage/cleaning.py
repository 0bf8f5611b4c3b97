"""Text as the file keeps it: what no screen, paper or database can carry is taken out."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar, cast

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


def _clean(value: object) -> Any:
    if type(value) is str:
        return clean_text(value)
    if type(value) is tuple:
        return _clean_tuple(cast("tuple[Any, ...]", value))
    names = getattr(type(value), "__dataclass_fields__", None)
    return _clean_dataclass(value, names) if names else value


def _clean_tuple(values: tuple[Any, ...]) -> tuple[Any, ...]:
    cleaned = tuple(_clean(one) for one in values)
    unchanged = all(new is old for new, old in zip(cleaned, values, strict=True))
    return values if unchanged else cleaned


def _clean_dataclass(value: Any, names: Iterable[str]) -> Any:
    changed: dict[str, Any] = {}
    for name in names:
        old = getattr(value, name)
        new = _clean(old)
        if new is not old:
            changed[name] = new
    return replace(value, **changed) if changed else value


def _replacement(found: re.Match[str]) -> str:
    return "\N{REPLACEMENT CHARACTER}" if "\ud800" <= found.group() <= "\udfff" else ""
