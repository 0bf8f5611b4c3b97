"""What one person likes on this program: kept in the panel's file alone, and not in its record."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from coprod_desktop.domain.people import PersonPreferences
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork

_VOICE = "voice"


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


def find_voice(reader: Reader, person_id: str) -> str:
    """Give the id of the voice that says somebody's words; empty where none was chosen."""
    return str(find_own_settings(reader, person_id).get(_VOICE, ""))


def choose_voice(work: UnitOfWork, person_id: str, voice: str) -> None:
    """Let a voice say somebody's words, and keep whatever else they like."""
    keep_own_settings(work, person_id, {**find_own_settings(work, person_id), _VOICE: voice})


def forget_own_settings(work: UnitOfWork, person_id: str) -> None:
    """Keep nothing of what somebody likes any more."""
    for one in work.preferences.where(person_id=person_id):
        work.remove(one)
