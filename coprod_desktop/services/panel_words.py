"""The words that a panel uses itself, as far as they may be shown to anybody at the keyboard.

Not among them: what is off the record, withdrawn or not to be written, private notes, access
needs, phrases of one person, and names of people who do not want to be named in the room.
"""

from collections.abc import Iterator
from typing import Any

from coprod_desktop.domain.agenda import AgendaItem
from coprod_desktop.domain.contribution import Contribution
from coprod_desktop.domain.panel import Word
from coprod_desktop.domain.people import Person
from coprod_desktop.domain.phrase import Phrase
from coprod_desktop.services.phrases import list_phrases
from coprod_desktop.storage.unit_of_work import Reader


def texts_of(value: Any) -> tuple[str, ...]:
    """Give the texts of one value whose words may be suggested; nothing for most kinds."""
    match value:
        case Word():
            return (value.word, value.meaning)
        case AgendaItem():
            return (value.title, value.summary)
        case Person():
            may_be_named = value.named_in_room and not value.left_panel
            return (value.chosen_name or value.name,) if may_be_named else ()
        case Phrase():
            return (value.words,) if value.person_id is None else ()
        case Contribution():
            return (value.words,) if value.may_be_printed else ()
        case _:
            return ()


def read_texts(reader: Reader) -> tuple[int, tuple[str, ...]]:
    """Give every text whose words may be suggested, and the number of the last act in them."""
    last = reader.list_entries(limit=1)
    texts = tuple(text for value in _values(reader) for text in texts_of(value) if text)
    return last[-1].sequence if last else 0, texts


def _values(reader: Reader) -> Iterator[Any]:
    yield from reader.words.where()
    yield from reader.agenda.where()
    yield from reader.people.where()
    yield from list_phrases(reader)
    yield from reader.contributions.where(off_the_record=False, withdrawn=False)
