"""Runs the conformance vectors against the port. Exits with 1 if one fails."""

import json
import sys
from pathlib import Path

from venice_errors import Recognizer

EXAMPLES = Path(__file__).parent.parent
CATALOG = EXAMPLES.parent / "packages/errors-core/errors.json"


def main():
    recognizer = Recognizer(json.loads(CATALOG.read_text(encoding="utf-8")))
    failed = count = 0
    for line in (EXAMPLES / "vectors.jsonl").read_text(encoding="utf-8").splitlines():
        vector = json.loads(line)
        count += 1
        found = recognizer.recognize(**vector["response"])
        expected = vector["expected"]
        if "message" not in expected:
            # The response has none, and each implementation has its own words for that.
            found.pop("message", None)
        if found != expected:
            failed += 1
            differences = {
                key: [expected.get(key), found.get(key)]
                for key in {**expected, **found}
                if expected.get(key) != found.get(key)
            }
            print(f"{vector['name']}: {json.dumps(differences, ensure_ascii=False)}")
    print(f"{count - failed} of {count} vectors passed")
    return 1 if failed or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
