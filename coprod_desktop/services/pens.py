"""Who has the pen: hand it over, receive it, take it back."""

from coprod_desktop.domain.events.pens import PenHandedOver, PenKept, PenReceived, PenTaken
from coprod_desktop.domain.pen import Laptop, Pen, WhoWrites
from coprod_desktop.domain.troubles import HandOverWhileSessionRuns, PenIsElsewhere, PenIsHere
from coprod_desktop.services.sessions import find_open_session
from coprod_desktop.storage.pen import find_pen
from coprod_desktop.storage.unit_of_work import Reader, UnitOfWork


def who_writes(reader: Reader) -> WhoWrites:
    """Say who has the pen of a panel."""
    pen = find_pen(reader)
    return WhoWrites(name=pen.name, is_on_its_way=pen.is_on_its_way) if pen else WhoWrites()


def hand_pen_over(work: UnitOfWork, here: Laptop, *, to: str) -> Pen:
    """Let go of the pen for the bundle that is made next; from now on nobody writes."""
    _no_session_runs(work)
    pen = find_pen(work)
    if pen is not None and pen.laptop_id != here.id:
        raise PenIsElsewhere
    moved = _moved(work, pen, laptop_id="", name=to.strip(), given_by=here.id)
    work.note(PenHandedOver(pen=moved))
    return moved


def keep_pen(work: UnitOfWork, here: Laptop) -> Pen:
    """Go on writing here: the others get a copy to read, or the bundle was not made."""
    _no_session_runs(work)
    pen = find_pen(work)
    is_ours = pen is None or here.id in (pen.laptop_id, pen.given_by if pen.is_on_its_way else "")
    if not is_ours:
        raise PenIsElsewhere
    kept = _moved(work, pen, laptop_id=here.id, name=here.name, given_by="")
    work.note(PenKept(pen=kept))
    return kept


def receive_pen(work: UnitOfWork, here: Laptop) -> Pen:
    """Become the laptop that writes, with a pen that came in a bundle."""
    pen = find_pen(work)
    if pen is None or not pen.is_on_its_way:
        raise PenIsElsewhere
    got = _moved(work, pen, laptop_id=here.id, name=here.name, given_by=pen.given_by)
    work.note(PenReceived(pen=got))
    return got


def take_pen(work: UnitOfWork, here: Laptop) -> Pen:
    """Become the laptop that writes although nobody handed the pen over; it is on the record."""
    pen = find_pen(work)
    if pen is None or pen.laptop_id == here.id:
        raise PenIsHere
    taken = _moved(work, pen, laptop_id=here.id, name=here.name, given_by="")
    work.note(PenTaken(pen=taken, had_it=pen.name))
    return taken


def _moved(work: UnitOfWork, pen: Pen | None, *, laptop_id: str, name: str, given_by: str) -> Pen:
    moved = Pen(
        id=pen.id if pen else work.new_id(),
        number=pen.number + 1 if pen else 1,
        laptop_id=laptop_id,
        name=name,
        given_by=given_by,
    )
    return work.save(moved)


def _no_session_runs(work: UnitOfWork) -> None:
    if find_open_session(work) is not None:
        raise HandOverWhileSessionRuns
