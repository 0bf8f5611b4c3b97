"""What one person likes on this program: kept in the panel's file alone, and not in its record."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from coprod_desktop.domain.people import PersonPreferences
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def find_own_settings(reader: Reader, person_id: str) -> Mapping[str, Any]:
    """Give what somebody likes; nothing where it was never kept."""
    kept = reader.preferences.where(person_id=person_id)
    return json.loads(kept[0].settings) if kept else {}


def keep_own_settings(work: UnitOfWork, person_id: str, settings: Mapping[str, Any]) -> None:
    """Keep what somebody likes, in place of what they liked before."""
    told = json.dumps(dict(settings), ensure_ascii=False, sort_keys=True)
    kept = work.preferences.where(person_id=person_id)
    mine = kept[0] if kept else PersonPreferences(id=work.new_id(), person_id=person_id)
    work.save(replace(mine, settings=told))


def forget_own_settings(work: UnitOfWork, person_id: str) -> None:
    """Keep nothing of what somebody likes any more."""
    for one in work.preferences.where(person_id=person_id):
        work.remove(one)
