"""The words of the palette, and the other words by which people look for a command."""

from collections.abc import Mapping

from coprod_desktop.wording.language import _

TITLE = _("What do you want to do?")
SAID = _("What do you want to do? Type a word. Enter does the first one, Escape goes back.")
LOOK_FOR = _("Type a word")
LIST = _("What you can do")
NOTHING = _("Nothing is called that. Try another word.")
ROW = _("{name}. {help}")
ROW_WITH_KEYS = _("{name}, {keys}. {help}")
NAMED = _("{name}, {key}")
PLACE_OF = _("{name}, {place} of {total}")

# Written out, so that whoever translates can choose words that people really use.
OTHER_WORDS: Mapping[str, str] = {
    "home": _("start, panels, leave, close panel"),
    "panel": _("members, names, person, list of people"),
    "prepare": _("agenda, plan, next meeting"),
    "practise": _("try, rehearse, test run, learn"),
    "end_practice": _("stop practice, rehearsal"),
    "live": _("meeting, running, now"),
    "minutes": _("notes, papers, report, record, print, save, PDF"),
    "hand_out": _("give, send, share, stick, USB, print, braille, large print, everybody"),
    "easy_read": _("pictures, plain, simple, short words, learning disability"),
    "after": _("read back, sign, feedback, afterwards"),
    "find": _("search, look for, where is"),
    "words": _("dictionary, hard words, jargon, meaning, explain"),
    "said_words": _("pronunciation, dictionary, pronounce, voice, name, speak, test"),
    "retention": _("erase, delete, privacy, data protection, GDPR"),
    "rules": _("quorum, agreement, threshold, breaks, cards"),
    "hand_over": _("bundle, stick, USB, copy, share, other laptop, pen, take along"),
    "session_file": _("export, import, another panel, bring in, save a session, transfer"),
    "take_pen": _("write again, read only, lost stick, lost laptop"),
    "shares": _("organisation, share, two of three, emergency, lost, recovery"),
    "ways_in": _("passphrase, password, facilitator, access, security, recovery words, remove"),
    "undo": _("take back, mistake, oops, wrong"),
    "redo": _("again, forward"),
    "done": _("history, log, last acts"),
    "lock": _("close, password, passphrase, away, private"),
    "quit": _("exit, close, end, leave"),
    "next_item": _("go on, forward, move on, agenda"),
    "previous_item": _("back, agenda"),
    "more_time": _("longer, extend, clock, minutes"),
    "park": _("later, leave, postpone, car park"),
    "next_speaker": _("turn, floor, who speaks, queue"),
    "done_speaking": _("finished, end of turn, floor"),
    "compose": _("write, AAC, type, device, member writes"),
    "who_records": _("keyboard, recorder, chair, facilitator, scribe"),
    "add_speaker": _("hand up, ask to speak, queue, wants to speak"),
    "break": _("pause, rest, tea, coffee, stop, toilet"),
    "decide": _("decision, vote, proposal, agree, poll"),
    "card_agree": _("yes, green, thumb"),
    "card_slow_down": _("slower, too fast, yellow"),
    "card_stop": _("red, do not understand, explain, halt"),
    "card_speak": _("hand up, say something"),
    "card_break": _("rest, tired, pause"),
    "card_more_time": _("wait, slow, longer"),
    "cards": _("red card, stop card, green card"),
    "ground_rules": _("how we work, agreement, respect"),
    "private_notes": _("safeguarding, secret, disclosure, confidential"),
    "room": _("screen, projector, big words, second screen, captions"),
    "pause": _("stop, silence, quiet, blank, emergency, freeze"),
    "close_session": _("end, finish, meeting over, seal"),
    "capture": _("type, write, words, box"),
    "save_idea": _("suggestion"),
    "save_experience": _("story, happened to me"),
    "save_concern": _("worry, afraid"),
    "save_question": _("ask"),
    "save_challenge": _("disagree, object"),
    "save_fact": _("information"),
    "save_answer": _("reply"),
    "save_last": _("record, keep, store"),
    "change_last": _("correct, edit, fix, mistake"),
    "phrases": _("AAC, communication, letters, keyboard, talk, spell, predict, say, speak"),
    "change_phrases": _("phrase bank, own words, AAC, sentences, add, list"),
    "mark_proposal": _("star, choose, collect"),
    "mark": _("bookmark, later, missed, no time"),
    "read": _("voice, speak, listen, stop reading, silence"),
    "read_one": _("read this row, this line, this point, paragraph"),
    "read_part": _("read this list, this section, read the part"),
    "read_on": _("continue reading, read on, start here"),
    "reading_keys": _("reading bar, remote, control the voice"),
    "pause_reading": _("hold the voice, resume the voice, wait"),
    "sentence_back": _("say that again, repeat, previous sentence"),
    "sentence_on": _("skip, next sentence"),
    "slower": _("slow down the voice, too fast"),
    "faster": _("speed up the voice, too slow"),
    "larger": _("bigger, zoom in, size, font"),
    "smaller": _("zoom out, size, font"),
    "normal": _("reset, size, zoom"),
    "theme": _("colours, contrast, dark, light, cream"),
    "scan": _("switch, one switch, two switches, button, ring"),
    "calm": _("quiet, less, still, sounds, tired, too much"),
    "settings": _("options, preferences, voice, size, colours, font"),
    "keys": _("shortcut, hotkey, chord, keyboard, remap, change a key"),
    "region": _("jump, part, area"),
    "region_back": _("jump, part, area"),
    "where": _("help, lost, keys, what now"),
    "told": _("messages, announcements, missed, repeat, again, history"),
    "palette": _("commands, menu, do"),
    "licences": _("about, copyright, version, open source"),
}


def place_of(name: str, place: int, total: int) -> str:
    """Say which of those that were found it is."""
    return PLACE_OF.format(name=name, place=place, total=total)
