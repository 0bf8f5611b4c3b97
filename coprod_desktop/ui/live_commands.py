"""What can be asked for on the live screen, by menu and key."""

from collections.abc import Callable, Mapping

from coprod_desktop.domain.contribution import Kind
from coprod_desktop.ui.views.capture import SAVE_KINDS
from coprod_desktop.ui.views.live import LiveView

LiveAct = Callable[[LiveView], object]


def _saving(kind: Kind) -> LiveAct:
    return lambda live: live.save(kind)


LIVE_ACTS: Mapping[str, LiveAct] = {
    "next_item": lambda live: live.bar.go_on(),
    "previous_item": lambda live: live.bar.go_back(),
    "more_time": lambda live: live.bar.give_more_time(),
    "park": lambda live: live.bar.park_item(),
    "next_speaker": lambda live: live.speaking.next_speaker(),
    "done_speaking": lambda live: live.speaking.finish(),
    "add_speaker": LiveView.ask_to_speak,
    "who_records": LiveView.go_to_who_records,
    "close_session": LiveView.ask_to_close,
    "capture": lambda live: live.capture.go(),
    "save_last": lambda live: live.capture.save_again(),
    "change_last": LiveView.change_last,
    "mark_proposal": lambda live: live.heard_so_far.mark_chosen(),
    "mark": lambda live: live.capture.mark_moment(),
    **{f"save_{kind.value}": _saving(kind) for kind in SAVE_KINDS},
}
