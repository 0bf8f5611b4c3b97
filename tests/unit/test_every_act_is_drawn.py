"""Whatever the services can do is drawn by lot, or it is said here why it is not."""

import ast
import inspect
import pkgutil
from importlib import import_module

from coprod_desktop import services
from tests import (
    random_acts,
    random_deciding,
    random_easy_read,
    random_phrases,
    random_preparing,
    random_said_words,
)

# Each has tests of its own; a lot of acts in one running session has no place for them.
NOT_DRAWN = {
    "cast_vote": "cannot be taken back",
    "erase_contribution": "cannot be taken back",
    "erase_due": "cannot be taken back",
    "erase_words_of": "cannot be taken back",
    "mark_as_practice": "cannot be taken back",
    "hand_pen_over": "cannot be taken back",
    "keep_pen": "cannot be taken back",
    "receive_pen": "cannot be taken back",
    "take_pen": "cannot be taken back",
    "create_panel": "is the first act of a file",
    "import_session": "is a session of its own",
    "plan_session": "is a session of its own",
    "start_session": "the session runs already",
    "close_session": "nothing but acts afterwards would be possible any more",
    "sign_off": "comes after the session",
    "want_change": "comes after the session",
    "add_worry_words": "comes after the decision",
    "change_panel": "is carried out by changing the rules",
}


def acts():
    """Name every function of the services that notes an event of its own."""
    for found in pkgutil.iter_modules(services.__path__, f"{services.__name__}."):
        tree = ast.parse(inspect.getsource(import_module(found.name)))
        for one in tree.body:
            if isinstance(one, ast.FunctionDef) and not one.name.startswith("_"):
                named = [node.attr for node in ast.walk(one) if isinstance(node, ast.Attribute)]
                if "note" in named:
                    yield one.name


def drawn():
    for module in (
        random_acts,
        random_deciding,
        random_easy_read,
        random_phrases,
        random_preparing,
        random_said_words,
    ):
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.Attribute):
                yield node.attr


def test_every_act_is_drawn_or_has_a_reason_not_to_be():
    assert set(acts()) - set(drawn()) - NOT_DRAWN.keys() == set()


def test_no_reason_outlives_its_act():
    assert NOT_DRAWN.keys() <= set(acts())
    assert not NOT_DRAWN.keys() & set(drawn())
