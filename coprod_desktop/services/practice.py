"""The practice session: an invented panel on bus stops, played through the real acts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from coprod_desktop.domain.agenda import Asked, Stage
from coprod_desktop.domain.cards import CardKind
from coprod_desktop.domain.contribution import How, Kind, NameChoice
from coprod_desktop.domain.decision import Outcome, Power
from coprod_desktop.domain.people import Person, Role, Side
from coprod_desktop.domain.session import Session
from coprod_desktop.domain.stances import Stance
from coprod_desktop.services import (
    actions,
    agendas,
    breaks,
    cards,
    chairs,
    contributions,
    decisions,
    easy_reads,
    panels,
    people,
    proposals,
    sessions,
    turns,
)
from coprod_desktop.services.easy_reads import EasyWords
from coprod_desktop.services.pictures import find_picture
from coprod_desktop.services.practice_script import ActScript, Script, SessionScript
from coprod_desktop.services.workspace import Workspace

Progress = Callable[[int, int], None]


class ScriptedClock:
    """A clock that stands where the script is."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def __call__(self) -> datetime:
        """Tell the time of the script."""
        return self._now

    def move_to(self, moment: datetime) -> None:
        """Go to another moment."""
        self._now = moment


def play(
    workspace: Workspace, script: Script, clock: ScriptedClock, *, progress: Progress
) -> Session:
    """Play the whole script into a new panel and give the session that was held."""
    return _Player(workspace, script, clock, progress).play()


class _Player:
    def __init__(
        self, workspace: Workspace, script: Script, clock: ScriptedClock, progress: Progress
    ) -> None:
        self._workspace = workspace
        self._script = script
        self._clock = clock
        self._progress = progress
        self._people: dict[str, Person] = {}
        self._session_id = ""
        self._open_card = ""
        self._decision_id = ""

    def play(self) -> Session:
        """Prepare, hold the session, and plan the next one."""
        self._prepare_panel()
        self._add_people()
        held = self._script["session"]
        self._session_id = self._plan(held).id
        self._apologise(held)
        self._hold(held)
        self._write_easy_read()
        session = self._workspace.ask(sessions.get_session, self._session_id)
        self._workspace.do(
            sessions.change_session, replace(session, next_meeting=held.get("next_meeting", ""))
        )
        self._plan(self._script["next_session"])
        return self._workspace.ask(sessions.get_session, self._session_id)

    def _write_easy_read(self) -> None:
        """Leave a plain draft, so that people can practise checking it."""
        for told in self._script["easy_read"]:
            picture = find_picture(told.get("picture", ""))
            line = EasyWords(
                words=told["words"],
                is_heading=told.get("heading", False),
                picture=picture.name if picture else "",
                said=picture.shows if picture else "",
            )
            self._workspace.do(easy_reads.add_easy_line, self._session_id, line)

    def _prepare_panel(self) -> None:
        told = self._script["panel"]
        panel = self._workspace.ask(panels.find_panel)
        self._workspace.do(
            panels.change_panel,
            replace(
                panel,
                name=told["name"],
                purpose=told["purpose"],
                convened_by=told["convened_by"],
                answers_to=told["answers_to"],
                ground_rules=tuple(told["ground_rules"]),
                quorum=told["quorum"],
                longest_stretch_minutes=told["longest_stretch_minutes"],
            ),
        )
        for word in self._script["words"]:
            self._workspace.do(panels.explain_word, word=word["word"], meaning=word["meaning"])

    def _add_people(self) -> None:
        for told in self._script["people"]:
            added = self._workspace.do(
                people.add_person,
                name=told["name"],
                role=Role(told["role"]),
                side=Side(told["side"]),
            )
            helped = self._people.get(told.get("supports", ""))
            self._people[added.name] = self._workspace.do(
                people.change_person,
                replace(
                    added,
                    chosen_name=told.get("chosen_name", ""),
                    side_may_be_printed=told.get("print_side", False),
                    pronunciation=told.get("pronunciation", ""),
                    rider=told.get("rider", ""),
                    brings=told.get("brings", ""),
                    paper_format=told.get("format", "pdf"),
                    supports_id=helped.id if helped else None,
                ),
            )
            for words in told.get("needs", []):
                self._workspace.do(people.tell_need, person_id=added.id, words=words)

    def _plan(self, told: SessionScript) -> Session:
        planned = self._workspace.do(
            sessions.plan_session,
            title=told["title"],
            planned_for=datetime.fromisoformat(told["starts"]),
            place=told["place"],
        )
        for one in told["agenda"]:
            item = self._workspace.do(
                agendas.add_item,
                session_id=planned.id,
                title=one["title"],
                asked=Asked(one["asked"]),
                minutes=one["minutes"],
            )
            self._workspace.do(
                agendas.change_item,
                replace(
                    item,
                    summary=one["summary"],
                    stage=Stage(one["stage"]),
                    proposed_by_id=self._people[one["proposed_by"]].id,
                ),
            )
        return planned

    def _apologise(self, told: SessionScript) -> None:
        for apology in told.get("apologies", []):
            self._workspace.do(
                sessions.send_apology,
                self._session_id,
                self._people[apology["who"]].id,
                reason=apology["reason"],
            )

    def _hold(self, told: SessionScript) -> None:
        start = datetime.fromisoformat(told["starts"])
        self._clock.move_to(start)
        present = tuple(self._people[name].id for name in told.get("present", []))
        self._workspace.do(sessions.start_session, self._session_id, present=present)
        if "chair" in told:
            self._workspace.do(chairs.take_chair, self._session_id, self._people[told["chair"]].id)
        acts = told.get("acts", [])
        for done, act in enumerate(acts, start=1):
            self._clock.move_to(start + timedelta(minutes=act["at"]))
            self._act(act)
            self._progress(done, len(acts))

    def _act(self, act: ActScript) -> None:
        steps: dict[str, Callable[[ActScript], None]] = {
            "say": self._say,
            "ask": self._ask_to_speak,
            "next_speaker": self._next_speaker,
            "next_item": self._next_item,
            "previous_item": self._previous_item,
            "go_to_item": self._go_to_item,
            "card": self._show_card,
            "answer_card": self._answer_card,
            "break": self._break,
            "back": self._back,
            "propose": self._propose,
            "stance": self._stance,
            "end_decision": self._end_decision,
            "minority": self._minority,
            "action": self._action,
            "close": self._close,
        }
        steps[act["act"]](act)

    def _who(self, act: ActScript) -> str:
        return self._people[act.get("who", "")].id

    def _say(self, act: ActScript) -> None:
        kind = act.get("kind")
        said = contributions.Spoken(
            words=act.get("words", ""),
            person_id=self._who(act),
            kind=Kind(kind) if kind else None,
            how=How(act.get("how", How.OWN_VOICE)),
            name_choice=NameChoice(act.get("name", NameChoice.MY_NAME)),
            off_the_record=act.get("off_the_record", False),
        )
        self._workspace.do(contributions.record_contribution, self._session_id, said)

    def _ask_to_speak(self, act: ActScript) -> None:
        self._workspace.do(turns.ask_to_speak, self._session_id, self._who(act))

    def _next_speaker(self, _act: ActScript) -> None:
        self._workspace.do(turns.next_speaker, self._session_id)

    def _next_item(self, _act: ActScript) -> None:
        self._step(1)

    def _previous_item(self, _act: ActScript) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        item = self._workspace.ask(agendas.neighbour, self._session_id, step=step)
        if item:
            self._workspace.do(agendas.go_to_item, item.id)

    def _go_to_item(self, act: ActScript) -> None:
        agenda = self._workspace.ask(agendas.list_agenda, self._session_id)
        self._workspace.do(agendas.go_to_item, agenda[act.get("item", 1) - 1].id)

    def _show_card(self, act: ActScript) -> None:
        kind = CardKind(act.get("kind", CardKind.STOP))
        card = self._workspace.do(cards.show_card, self._session_id, kind, person_id=self._who(act))
        self._open_card = card.id

    def _answer_card(self, act: ActScript) -> None:
        self._workspace.do(cards.answer_card, self._open_card, answer=act.get("answer", ""))

    def _break(self, act: ActScript) -> None:
        self._workspace.do(breaks.start_break, self._session_id, minutes=act.get("minutes", 10))

    def _back(self, _act: ActScript) -> None:
        self._workspace.do(breaks.end_break, self._session_id)

    def _propose(self, act: ActScript) -> None:
        decision = self._workspace.do(
            proposals.put_proposal,
            self._session_id,
            words=act.get("words", ""),
            power=Power(act.get("power", Power.WE_DECIDE)),
            grew_out_of=self._contributions(act.get("grew_out_of", [])),
        )
        self._decision_id = decision.id

    def _contributions(self, numbers: list[int]) -> tuple[str, ...]:
        said = self._workspace.ask(contributions.list_all_contributions, self._session_id)
        return tuple(said[number - 1].id for number in numbers)

    def _stance(self, act: ActScript) -> None:
        self._workspace.do(
            decisions.take_stance,
            self._decision_id,
            self._who(act),
            Stance(act.get("stance", Stance.NO_ANSWER)),
            reason=act.get("reason", ""),
        )

    def _end_decision(self, act: ActScript) -> None:
        outcome = Outcome(act.get("outcome", Outcome.NOT_YET))
        self._workspace.do(decisions.test_agreement, self._decision_id)
        self._workspace.do(decisions.end_decision, self._decision_id, outcome)

    def _minority(self, act: ActScript) -> None:
        self._workspace.do(
            decisions.add_minority_view,
            self._decision_id,
            words=act.get("words", ""),
            person_id=self._who(act),
        )

    def _action(self, act: ActScript) -> None:
        by = act.get("by")
        self._workspace.do(
            actions.agree_action,
            self._session_id,
            what=act.get("what", ""),
            person_id=self._who(act),
            by=date.fromisoformat(by) if by else None,
        )

    def _close(self, _act: ActScript) -> None:
        self._workspace.do(sessions.close_session, self._session_id)
