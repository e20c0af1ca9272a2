"""The program's entry point: `python -m follow_up_desk`, and the installed commands."""

import gc
import sys


def main() -> int:
    """Run the command line; return the exit status."""
    gc.disable()  # until the first picture: nothing made up to then is garbage, imports included
    from follow_up_desk import cli

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
