"""What is said after a session: points checked, cards counted, the record signed."""

from coprod_desktop.domain.events import afterwards as events
from coprod_desktop.wording.labels import in_sentence, label
from coprod_desktop.wording.language import _, plural
from coprod_desktop.wording.told.naming import Tellings


def _checked(event: events.PointChecked) -> str:
    return _("point of {name}: {answer}").format(
        name=event.person.name, answer=in_sentence(event.check.answer)
    )


def _checked_said(event: events.PointChecked) -> str:
    answer = label(event.check.answer)
    if not event.left:
        return _("{answer}. All points of {name} are checked.").format(
            answer=answer, name=event.person.name
        )
    left = plural("{count} point left", "{count} points left", event.left)
    return _("{answer}. {left} for {name}.").format(
        answer=answer, left=left, name=event.person.name
    )


def _counted(event: events.HowWasItCounted) -> str:
    return _("cards counted: {question}").format(question=in_sentence(event.counted.question))


def _counted_said(event: events.HowWasItCounted) -> str:
    one = event.counted
    return _("{question}: {green} green, {yellow} yellow, {red} red.").format(
        question=label(one.question), green=one.green, yellow=one.yellow, red=one.red
    )


ACTS: Tellings = {
    events.PointChecked: _checked,
    events.HowWasItCounted: _counted,
    events.RecordSigned: _("record signed by {e.person.name}"),
    events.ChangeWanted: _("{e.person.name} wants a change"),
}
SENTENCES: Tellings = {
    events.PointChecked: _checked_said,
    events.HowWasItCounted: _counted_said,
    events.RecordSigned: _("{e.person.name} signed the record. It is sealed."),
    events.ChangeWanted: _("{e.person.name} wants a change before signing. It is kept."),
}
