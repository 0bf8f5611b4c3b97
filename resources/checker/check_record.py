#!/usr/bin/env python3
r"""Check an exported record of a panel, with nothing but Python 3.8 or newer.

    python3 check_record.py RECORD.jsonl
    python3 check_record.py RECORD.jsonl "eight words of a paper"

It needs neither the program that wrote the record nor a passphrase, so that whoever was in the
room can check the record without asking the organisation that holds it. Exit status: 0 the record
holds; 1 something about it is wrong; 2 what was asked cannot be done.

The format, one JSON object on each line, UTF-8:

first line   "coprod record log": 1, "begins", "entries", "seals", "with words", "word list"
an entry     "seq", "kind", "ref", "day", "commitment", "prev", "hash" and, in a record with words,
             "salt" and "content"; where these are not there, the content of a
             later entry names it under "erases": its words were erased
a seal       "seal" (the entry that it stands on), "head", "sealed at", "public key", "signature"

Bytes are written in hexadecimal. With || for joining, and canonical JSON for JSON without spaces,
with sorted keys and without escapes for letters:

hash        SHA-256("coprod record 1\0" || prev || canonical [seq, kind, ref, day, commitment])
prev        the hash of the entry before; of the first entry, "begins"
commitment  HMAC-SHA-256(salt, content)
signature   Ed25519 over canonical ["coprod seal 1", begins, seal, head, sealed at]
words       the first 88 bits of a head, 11 bits a word, from the word list of BIP-39 in English

What no check can find: somebody with the passphrase writes the whole record anew, with new seals,
and nobody kept a paper. The eight words on a paper that somebody kept tell that apart.
"""

import hashlib
import hmac
import json
import sys
from pathlib import Path

HOLDS, WRONG, REFUSED = 0, 1, 2
WORD_LIST = "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda"
WORDS, BITS_OF_A_WORD, LETTERS_THAT_TELL = 8, 11, 4
SAID_BYTES = WORDS * BITS_OF_A_WORD // 8
MOST_SAID = 10


class CannotRead(Exception):  # noqa: N818 - a state of things with its sentence
    """The file is no exported record, and why."""


class Record:
    """An exported record as it was read; the hashes are worked out anew, and faults collect."""

    def __init__(self, lines):
        head = _object(next(lines, ""), 1)
        if head.get("coprod record log") != 1:
            raise CannotRead("It is no exported record, or a newer program wrote it.")
        self.begins = _bytes(head, "begins", 1)
        self.word_list = str(head.get("word list", "")).split()
        self.faults = []
        self.hashes = {}
        self.heads = {}
        self.keys = set()
        self.silent = []
        self.erased = {}
        self._with_words = bool(head.get("with words"))
        self._link = self.begins
        for number, line in enumerate(lines, start=2):
            told = _object(line, number)
            if "seal" in told:
                self._read_seal(told, number)
            else:
                self._read_entry(told, number)
        for seq in self.silent:
            if self.erased.get(seq, 0) <= seq:
                self.faults.append(f"What entry {seq} says is missing, and no erasure names it.")
        self._compare("entries", len(self.hashes), head)
        self._compare("seals", sum(map(len, self.heads.values())), head)

    def _read_entry(self, told, number):
        seq, expected = _number(told, "seq", number), len(self.hashes) + 1
        prev, commitment = _bytes(told, "prev", number), _bytes(told, "commitment", number)
        if seq != expected:
            self.faults.append(f"Entry {expected} is missing.")
        if prev != self._link:
            self.faults.append(f"Entry {seq} does not follow from the one before it.")
        named = _canonical(
            [seq, told.get("kind"), told.get("ref"), told.get("day"), commitment.hex()]
        )
        worked_out = hashlib.sha256(b"coprod record 1\0" + prev + named).digest()
        if worked_out != _bytes(told, "hash", number):
            self.faults.append(f"Entry {seq} was changed.")
        self.hashes[seq] = worked_out
        self._link = _bytes(told, "hash", number)
        self._read_words(told, commitment, number)

    def _read_words(self, told, commitment, number):
        if "content" not in told:
            if self._with_words:
                self.silent.append(told["seq"])
            return
        content = str(told["content"]).encode("utf-8", "surrogatepass")
        if hmac.new(_bytes(told, "salt", number), content, "sha256").digest() != commitment:
            self.faults.append(f"What entry {told['seq']} says was changed.")
            return
        self.erased.update(dict.fromkeys(_erases(content), told["seq"]))

    def _read_seal(self, told, number):
        on, key = _number(told, "seal", number), _bytes(told, "public key", number)
        head = _bytes(told, "head", number)
        if self.hashes.get(on) != head:
            self.faults.append(f"The seal on entry {on} does not fit the record.")
        message = _canonical(
            ["coprod seal 1", self.begins.hex(), on, head.hex(), told.get("sealed at")]
        )
        if not is_signed(key, message, _bytes(told, "signature", number)):
            self.faults.append(f"The seal on entry {on} was not signed as it says.")
        self.heads.setdefault(on, []).append((head, told.get("sealed at")))
        self.keys.add(key)

    def _compare(self, what, found, head):
        if head.get(what) != found:
            told = head.get(what)
            self.faults.append(f"It should hold {told} {what}, and it holds {found}.")

    def seal_of(self, typed):
        """Find the seal that eight words of a paper stand for: its entry and its moment."""
        beginning = self._beginning(typed)
        for on, sealed in self.heads.items():
            for head, moment in sealed:
                if head[:SAID_BYTES] == beginning:
                    return on, moment
        return None

    def _beginning(self, typed):
        listed = "\n".join(self.word_list) + "\n"
        if hashlib.sha256(listed.encode("ascii", "replace")).hexdigest() != WORD_LIST:
            raise CannotRead("The list of words in it is not the published one.")
        places = {word[:LETTERS_THAT_TELL]: place for place, word in enumerate(self.word_list)}
        words = "".join(letter if letter.isalpha() else " " for letter in typed.lower()).split()
        if len(words) != WORDS:
            raise CannotRead(f"A paper carries eight words. These are {len(words)}.")
        number = 0
        for word in words:
            if word[:LETTERS_THAT_TELL] not in places:
                raise CannotRead(f"“{word}” is not one of the words that papers carry.")
            number = number << BITS_OF_A_WORD | places[word[:LETTERS_THAT_TELL]]
        return number.to_bytes(SAID_BYTES, "big")


def _object(line, number):
    try:
        told = json.loads(line)
    except ValueError:
        told = None
    if not isinstance(told, dict):
        raise CannotRead(f"Line {number} is not a line of an exported record.")
    return told


def _erases(content):
    try:
        named = json.loads(content).get("erases", [])
    except (ValueError, AttributeError):
        return []
    is_list = isinstance(named, list)
    return [one for one in named if isinstance(one, int)] if is_list else []


def _number(told, name, number):
    if not isinstance(told.get(name), int):
        raise CannotRead(f"Line {number} has no “{name}” that can be read.")
    return told[name]


def _bytes(told, name, number):
    try:
        return bytes.fromhex(told[name])
    except (KeyError, TypeError, ValueError):
        raise CannotRead(f"Line {number} has no “{name}” that can be read.") from None


def _canonical(data):
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


# Ed25519, as RFC 8032 section 5.1 says it; only for checking, where nothing is secret.
PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
CURVE = -121665 * pow(121666, PRIME - 2, PRIME) % PRIME
ROOT = pow(2, (PRIME - 1) // 4, PRIME)
BASE_Y = 4 * pow(5, PRIME - 2, PRIME) % PRIME


def is_signed(key, message, signature):
    """Say whether a signature over a message was made with the secret half of a key."""
    if len(key) != 32 or len(signature) != 64:
        return False
    owner, shown = _point(key), _point(signature[:32])
    answer = int.from_bytes(signature[32:], "little")
    if owner is None or shown is None or answer >= ORDER:
        return False
    digest = hashlib.sha512(signature[:32] + key + message).digest()
    asked = int.from_bytes(digest, "little") % ORDER
    base = _point(BASE_Y.to_bytes(32, "little"))
    return _same(_times(answer, base), _add(shown, _times(asked, owner)))


def _point(written):
    number = int.from_bytes(written, "little")
    is_odd, y = number >> 255, number & (1 << 255) - 1
    if y >= PRIME:
        return None
    square = (y * y - 1) * pow(CURVE * y * y + 1, PRIME - 2, PRIME) % PRIME
    x = pow(square, (PRIME + 3) // 8, PRIME)
    if (x * x - square) % PRIME:
        x = x * ROOT % PRIME
    if (x * x - square) % PRIME or (x == 0 and is_odd):
        return None
    if x & 1 != is_odd:
        x = PRIME - x
    return x, y, 1, x * y % PRIME


def _add(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % PRIME
    b = (one[1] + one[0]) * (other[1] + other[0]) % PRIME
    c = 2 * one[3] * other[3] * CURVE % PRIME
    d = 2 * one[2] * other[2] % PRIME
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % PRIME, g * h % PRIME, f * g % PRIME, e * h % PRIME


def _times(number, point):
    result = (0, 1, 1, 0)
    while number:
        if number & 1:
            result = _add(result, point)
        point = _add(point, point)
        number >>= 1
    return result


def _same(one, other):
    across = (one[0] * other[2] - other[0] * one[2]) % PRIME
    down = (one[1] * other[2] - other[1] * one[2]) % PRIME
    return across == 0 and down == 0


def report(record, typed):
    """Say line by line how the record stands, and give the exit status."""
    said = [f"{len(record.hashes)} entries, {sum(map(len, record.heads.values()))} seals."]
    if record.silent:
        said.append(f"The words of {len(record.silent)} entries are not in it.")
    if record.erased:
        said.append(f"The record says itself that {len(record.erased)} entries were erased.")
    if len(record.keys) > 1:
        said.append(f"The seals were made with {len(record.keys)} different keys.")
    said += record.faults[:MOST_SAID]
    if len(record.faults) > MOST_SAID:
        said.append(f"And {len(record.faults) - MOST_SAID} more.")
    holds = not record.faults
    said.append("The record holds together." if holds else "Something is wrong with this record.")
    if not typed:
        said.append("Was it written anew? To know, give the eight words of a paper that was kept.")
        return said, HOLDS if holds else WRONG
    found = record.seal_of(typed)
    if found is None:
        said.append("These words belong to no seal of this record.")
        said.append("The paper is of another panel, or the record was written anew.")
        return said, WRONG
    said.append("These are the words of the seal on entry {}, made at {}.".format(*found))
    return said, HOLDS if holds else WRONG


def main(arguments):
    """Check the record that is named, and give the exit status."""
    if not 1 <= len(arguments) <= 1 + WORDS or arguments[0].startswith("-"):
        print(__doc__)
        return REFUSED
    try:
        with Path(arguments[0]).open(encoding="utf-8", errors="surrogatepass") as lines:
            said, status = report(Record(lines), " ".join(arguments[1:]))
    except (OSError, UnicodeError, RecursionError) as trouble:
        said, status = [f"The file cannot be read: {trouble}"], REFUSED
    except CannotRead as reason:
        said, status = [f"The file cannot be checked. {reason}"], REFUSED
    print("\n".join(said))
    return status


if __name__ == "__main__":
    # A narrow console, or a pipe on Windows, has not every letter: what it lacks is written so.
    sys.stdout.reconfigure(errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
