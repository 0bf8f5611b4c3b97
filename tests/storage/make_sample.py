"""Make the sample file of the version that is about to be shipped, once, and never again:

``python -m tests.storage.make_sample``. A version that was shipped keeps its sample for ever;
until the first release the sample of version 1 is made anew when its tables change.
"""

import shutil
from pathlib import Path

from coprod_desktop.storage import connections, keys, migrations
from tests.storage import panels


def main() -> None:
    folder = Path(__file__).parent / "files" / f"v{len(migrations.STEPS)}"
    shutil.rmtree(folder, ignore_errors=True)
    store = panels.new_panel(folder).store
    session = store.write(panels.plan_session).result
    for words in ("The bus never stops here.", "The bench is too high.", "We need a shelter."):
        store.write(lambda work, words=words: panels.contribute(work, session, words))
    store.write(
        lambda work: panels.write_easy_line(work, session, "We need lower benches.", panels.POINT)
    )
    store.write(lambda work: panels.keep_phrases(work, "I agree.", "Please slow down."))
    store.write(lambda work: panels.keep_said_word(work, "Beaulieu", "Bew lee"))
    store.write(lambda work: panels.end_session(work, session))
    store.close()
    for path in folder.iterdir():
        if path.name not in (connections.NAME, keys.NAME, keys.COPY_NAME):
            path.unlink()


if __name__ == "__main__":
    main()
