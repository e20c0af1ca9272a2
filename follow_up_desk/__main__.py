"""The program's entry point: `python -m follow_up_desk`, and the installed commands."""

import gc
import sys


def main() -> int:
    """Run the command line; return the exit status."""
    gc.disable()  # until the first picture: nothing made up to then is garbage, imports included
    if sys.argv[1:2] == ["--parse-foreign"] and len(sys.argv) == 3:
        from follow_up_desk.exchange.foreign import child

        return child.main(sys.argv[2])
    _import_msgspec()
    from follow_up_desk import cli

    return cli.main()


def _import_msgspec() -> None:
    """Import msgspec without typing_extensions: it takes 11 ms, and from Python 3.11 on `typing` has all it gives."""
    hidden = "typing_extensions" not in sys.modules
    if hidden:
        sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    import msgspec  # noqa: F401

    if hidden:
        del sys.modules["typing_extensions"]


if __name__ == "__main__":
    sys.exit(main())
