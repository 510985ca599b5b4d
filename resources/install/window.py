"""What orgeditor.exe, which has no console, starts with: the same as the command `orgeditor-gui`."""

import sys

from orgeditor.__main__ import main

sys.exit(main())
