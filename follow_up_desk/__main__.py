"""python -m follow_up_desk."""

import sys

from follow_up_desk.cli import main

sys.exit(main())
