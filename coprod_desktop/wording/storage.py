"""What is said about the panel's file, its keys and its record."""

from collections.abc import Iterable, Mapping

from coprod_desktop.domain.record import Checked, Fault, Finding, Verdict
from coprod_desktop.wording.language import _, plural

RECOVERY_WORDS = _("recovery words")
SHARES = _("any two of the three shares")
TWO_SHARES = _("shares {first} and {second}")
DISK_ALMOST_FULL = _(
    "The disk is almost full: {megabytes} megabytes are left."
    " What was saved is safe. Make room soon."
)
NO_SUCH_SEAL = _(
    "These words belong to no seal of this panel. The paper is of another panel, "
    "or the record was written again since."
)
CHANGED_SINCE = _("The session was changed after this paper. Ask for new minutes.")
_MOST_SAID = 5
# ``{f}`` is the finding.
_FAULTS: Mapping[Fault, str] = {
    Fault.PAGES: _("Part of the file is damaged."),
    Fault.STRUCTURE: _("The structure of the file is damaged."),
    Fault.REFERENCES: _("Something in the file points to what is not there."),
    Fault.KEY_FILE: _("The key file {f.about} is damaged or lost. The other one still works."),
    Fault.ENTRY_MISSING: _("Entry {f.sequence} of the record is missing."),
    Fault.ENTRY_CHANGED: _("Entry {f.sequence} of the record was changed."),
    Fault.CHAIN_BROKEN: _("Entry {f.sequence} does not follow from the one before it."),
    Fault.CONTENT_MISSING: _("What entry {f.sequence} says is missing."),
    Fault.CONTENT_CHANGED: _("What entry {f.sequence} says was changed."),
    Fault.UNDO_CHANGED: _("It was changed whether entry {f.sequence} was undone."),
    Fault.SEAL_MISSING: _("The seal on entry {f.sequence} was taken away."),
    Fault.SEAL_BROKEN: _("The seal on entry {f.sequence} does not fit the record."),
    Fault.SIGNATURE_WRONG: _("The seal on entry {f.sequence} was not signed by this panel."),
    Fault.VALUE_CHANGED: _(
        "Something in “{f.about}” was changed past the record, after entry {f.sequence}."
    ),
    Fault.VALUE_MISSING: _(
        "Something in “{f.about}” was taken away past the record, after entry {f.sequence}."
    ),
    Fault.VALUE_UNRECORDED: _("Something in “{f.about}” was put in past the record."),
}


def finding(found: Finding) -> str:
    """Say one thing that is wrong."""
    return _FAULTS[found.fault].format(f=found)


def checked(result: Checked) -> tuple[str, ...]:
    """Say how the file stands."""
    if result.is_sound:
        return (
            _("The panel's file is sound: {entries}, {seals}.").format(
                entries=plural("{count} entry", "{count} entries", result.entries),
                seals=plural("{count} seal", "{count} seals", result.seals),
            ),
            *_erased(result.erased),
        )
    return (_("Something is wrong with the panel's file."), *_some(result.findings))


def verdict(result: Verdict) -> tuple[str, ...]:
    """Say whether the record is what a paper says."""
    seal = result.seal
    if seal is None:
        return (NO_SUCH_SEAL, *_some(result.findings))
    whose = (
        _("These are the words of session {number}, sealed at entry {sequence}.")
        if seal.session_number is not None
        else _("These are the words of the seal on entry {sequence}.")
    ).format(number=seal.session_number, sequence=seal.sequence)
    changed = () if seal.is_last else (CHANGED_SINCE,)
    return (whose, *_before(result), *_after(result), *_erased(result.erased), *changed)


def _before(result: Verdict) -> tuple[str, ...]:
    if result.holds:
        return (_("The record up to there is as it was when the paper was made."),)
    return (_("The record is not as it was when the paper was made."), *_some(result.before))


def _after(result: Verdict) -> tuple[str, ...]:
    seal = result.seal
    later = result.entries - (seal.sequence if seal else 0)
    if result.after:
        return (_("What was recorded since was changed afterwards."), *_some(result.after))
    if later > 0:
        template = plural("{count} entry", "{count} entries", later)
        return (_("{entries} came later, each still as it was recorded.").format(entries=template),)
    return ()


def _erased(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    entries = plural("{count} entry", "{count} entries", count)
    return (
        _("The words of {entries} were erased, and the record says so.").format(entries=entries),
    )


def _some(findings: Iterable[Finding]) -> tuple[str, ...]:
    sentences = list(dict.fromkeys(finding(one) for one in findings))
    more = len(sentences) - _MOST_SAID
    if more > 0:
        rest = plural("And {count} more.", "And {count} more.", more)
        return (*sentences[:_MOST_SAID], rest)
    return tuple(sentences)
