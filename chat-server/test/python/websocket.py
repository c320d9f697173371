"""A WebSocket (RFC 6455) with nothing but the standard library: text frames, as a client sends and gets them."""

import base64
import hashlib
import os
import select
import socket
import struct
from urllib.parse import urlsplit

GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
TEXT, CLOSE, PING, PONG = 0x1, 0x8, 0x9, 0xA


class Closed(Exception):
    """The other side is gone, or said goodbye."""


class WebSocket:
    def __init__(self, url, headers):
        parts = urlsplit(url)
        self.socket = socket.create_connection((parts.hostname, parts.port or 80), timeout=10)
        self.unread = b""
        self._upgrade(parts, headers)

    def send(self, text):
        self._write(TEXT, text.encode("utf-8"))

    def receive(self, timeout):
        """The next text, or None when nothing comes for `timeout` seconds."""
        while True:
            if not self._has_frame():
                if not select.select([self.socket], [], [], timeout)[0]:
                    return None
                self._fill()
                continue
            opcode, payload = self._take_frame()
            if opcode == TEXT:
                return payload.decode("utf-8")
            if opcode == PING:
                self._write(PONG, payload)
            if opcode == CLOSE:
                raise Closed("closed by the server")

    def close(self):
        """Lets go of the connection; what was sent still arrives."""
        self.socket.close()

    def cut(self):
        """Lets go without a goodbye, as a lost network does."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()

    def _upgrade(self, parts, headers):
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [
            f"GET {parts.path}?{parts.query} HTTP/1.1",
            f"Host: {parts.netloc}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Key: {key}",
            "Sec-WebSocket-Version: 13",
            *(f"{name}: {value}" for name, value in headers.items()),
        ]
        self.socket.sendall("\r\n".join([*lines, "", ""]).encode())
        while b"\r\n\r\n" not in self.unread:
            self._fill()
        answer, self.unread = self.unread.split(b"\r\n\r\n", 1)
        expected = base64.b64encode(hashlib.sha1((key + GUID).encode()).digest()).decode()
        if not answer.startswith(b"HTTP/1.1 101") or expected not in answer.decode():
            raise Closed("no upgrade: " + answer.split(b"\r\n")[0].decode())

    def _fill(self):
        try:
            chunk = self.socket.recv(65536)
        except OSError as error:
            raise Closed(str(error)) from error
        if not chunk:
            raise Closed("the connection ended")
        self.unread += chunk

    def _frame(self):
        """Where the payload of the first whole frame lies, as (opcode, start, end); None while it is not all there."""
        if len(self.unread) < 2:
            return None
        opcode, length, start = self.unread[0] & 0x0F, self.unread[1] & 0x7F, 2
        if length == 126:
            if len(self.unread) < 4:
                return None
            (length,), start = struct.unpack(">H", self.unread[2:4]), 4
        elif length == 127:
            if len(self.unread) < 10:
                return None
            (length,), start = struct.unpack(">Q", self.unread[2:10]), 10
        return (opcode, start, start + length) if len(self.unread) >= start + length else None

    def _has_frame(self):
        return self._frame() is not None

    def _take_frame(self):
        opcode, start, end = self._frame()
        payload, self.unread = self.unread[start:end], self.unread[end:]
        return opcode, payload

    def _write(self, opcode, payload):
        length = len(payload)
        if length < 126:
            header = struct.pack(">BB", 0x80 | opcode, 0x80 | length)
        elif length < 65536:
            header = struct.pack(">BBH", 0x80 | opcode, 0x80 | 126, length)
        else:
            header = struct.pack(">BBQ", 0x80 | opcode, 0x80 | 127, length)
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(payload))
        try:
            self.socket.sendall(header + mask + masked)
        except OSError as error:
            raise Closed(str(error)) from error
