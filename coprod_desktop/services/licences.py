"""The licences of what this program carries, from the list that ships with it."""

import json
from dataclasses import dataclass
from typing import TypedDict, cast

from coprod_desktop import paths


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """One part that others made: which versions we take, under what licence, and what for."""

    name: str
    versions: str
    licence: str
    purpose: str
    text_file: str


class _Told(TypedDict):
    name: str
    versions: str
    licence: str
    purpose: str
    text: str


def list_licences() -> tuple[Licence, ...]:
    """Give every part that others made, those that we ask for by name first."""
    raw = paths.resource("licences", "licences.json").read_text(encoding="utf-8")
    return tuple(
        Licence(
            name=told["name"],
            versions=told["versions"],
            licence=told["licence"],
            purpose=told["purpose"],
            text_file=told["text"],
        )
        for told in cast(list[_Told], json.loads(raw))
    )


def read_licence(licence: Licence) -> str:
    """Give the whole text of a licence."""
    return paths.resource(*licence.text_file.split("/")).read_text(encoding="utf-8")
