"""A second start with a file hands it over to the running program of the same person, if that answers within a second.

Where both meet lies in the folder of the settings, which only that person writes to; on Windows it is a named pipe.
"""

from __future__ import annotations

import json
import os
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, Signal

from orgeditor.storage.places import home

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

ANSWER_MS = 1000
GREETING_MS = 200
MOST_BYTES = 65_536
YES, NO = b"ya\n", b"tidak\n"


def meeting_place() -> str:
    """Return the name of the socket."""
    folder = home()
    if sys.platform == "win32":
        return f"orgeditor-{zlib.crc32(str(folder).encode('utf-8', 'surrogatepass')):08x}"
    return str(folder / "orgeditor.socket")


def handed_over(path: Path) -> bool:
    """Ask the running program to open a file; say whether it will. False when there is none or it does not answer."""
    place = meeting_place()
    if sys.platform != "win32" and not os.path.exists(place):
        return False
    from PySide6.QtNetwork import QLocalSocket  # loaded only when somebody may be there

    deadline = QDeadlineTimer(ANSWER_MS)
    socket = QLocalSocket()
    socket.connectToServer(place)
    if not socket.waitForConnected(ANSWER_MS):
        return False
    socket.write(json.dumps({"open": os.path.abspath(path)}).encode() + b"\n")
    answer = b""
    while not answer.endswith(b"\n") and not deadline.hasExpired():
        if not socket.waitForReadyRead(max(1, deadline.remainingTime())):
            break
        answer += bytes(socket.readAll().data())
    socket.abort()
    return answer == YES


class Doorkeeper(QObject):
    """Waits for files that a second start hands over. `wanted` carries the path of one that was accepted.

    `free` says whether the program can open a file now: with a dialog open it cannot, and the other start goes on.
    """

    wanted = Signal(object)

    def __init__(self, free: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer, QLocalSocket

        self._free = free
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        place = meeting_place()
        greeting = QLocalSocket()
        greeting.connectToServer(place)
        if greeting.waitForConnected(GREETING_MS):  # another window of this person was here first
            greeting.abort()
            return
        QLocalServer.removeServer(place)  # left behind by one that was killed
        self._server.listen(place)  # a place that cannot be had is no loss: each start has its own window then

    @property
    def listening(self) -> bool:
        return self._server.isListening()

    def close(self) -> None:
        self._server.close()

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._listen(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._listen(socket)

    def _listen(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > MOST_BYTES:
                socket.abort()
            return
        path = _path_in(bytes(socket.readLine(MOST_BYTES).data()))
        accepted = path is not None and self._free()
        socket.write(YES if accepted else NO)
        socket.flush()
        if accepted:
            self.wanted.emit(path)


def _path_in(line: bytes) -> Path | None:
    """Return the file that a line asks for, None for anything else."""
    try:
        asked = json.loads(line)["open"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return Path(asked) if isinstance(asked, str) and os.path.isabs(asked) else None
