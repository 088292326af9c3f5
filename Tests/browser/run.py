"""Runs all browser tests against one server and one browser."""

import sys
import time
import unittest

from harness import World

if __name__ == "__main__":
    start = time.monotonic()
    names = sys.argv[1:]
    loader = unittest.TestLoader()
    if names:
        loader.testNamePatterns = [f"*{name}*" for name in names]
    suite = loader.discover(".", pattern="test_*.py")
    try:
        # Here, so that a server that does not start is told once, not with each test.
        World.get()
        result = unittest.TextTestRunner(verbosity=1).run(suite)
    finally:
        if World.instance:
            World.instance.close()
    print(f"browser tests: {result.testsRun} in {time.monotonic() - start:.0f} s")
    sys.exit(0 if result.wasSuccessful() else 1)
