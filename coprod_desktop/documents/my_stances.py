"""Where one person stood on the decisions of a session, as the minutes say it with their name."""

from collections.abc import Iterator

from coprod_desktop.documents.blocks import filled, our_heading
from coprod_desktop.documents.model import Block, Inline, ListBlock, Run
from coprod_desktop.documents.record import SessionRecord
from coprod_desktop.domain.people import Person
from coprod_desktop.wording import my_words_paper as words
from coprod_desktop.wording.labels import in_sentence
from coprod_desktop.wording.language import ended


def where_you_stood(record: SessionRecord, person: Person) -> Iterator[Block]:
    """List somebody's stances and views that differ; of a secret ballot nothing is known."""
    entries = tuple(_lines(record, person))
    if entries:
        yield our_heading(2, words.STOOD)
        yield ListBlock(entries=entries)


def _lines(record: SessionRecord, person: Person) -> Iterator[Inline]:
    for decision in record.decisions:
        for position in decision.positions:
            if position.person_id == person.id and decision.asks_for_stances:
                told = words.STOOD_WHY if position.reason.strip() else words.STOOD_LINE
                yield filled(
                    told,
                    number=decision.number,
                    words=Run(ended(" ".join(decision.words.split()))),
                    stance=in_sentence(position.stance),
                    why=Run(ended(position.reason.strip())),
                )
        for view in decision.minority_views:
            if view.person_id == person.id:
                said = Run(ended(view.words))
                yield filled(words.DIFFERS, number=decision.number, words=said)
