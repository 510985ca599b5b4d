"""What the one-folder program starts with where there is a console: the same as the command `orgeditor`."""

import sys

from orgeditor.cli import main

sys.exit(main())
