"""A small client of the wire protocol, written from docs/protocol.md alone, with nothing but the standard library.

It reads one command a line as JSON ({"do": "write", …}) and answers each with one line of JSON.
"""

import http.client
import json
import os
import sys
import time
import uuid
from urllib.parse import urlsplit

from websocket import Closed, WebSocket

PROTOCOL = 4
ACK_TIMEOUT = 10.0
PASSING = {
    "too_many_requests",
    "unauthenticated",
    "second_factor_required",
    "not_stored",
    "unavailable",
    "protocol_mismatch",
    "session_ended",
    "internal",
}


class Refused(Exception):
    def __init__(self, error):
        super().__init__(error["code"])
        self.error = error


class Timeline:
    """One conversation as far as this client has it: events 1 to `last`, without a gap."""

    def __init__(self):
        self.last = 0
        self.events = []

    def apply(self, event):
        """Whether the event was the next one or is known; False is a gap."""
        if event["seq"] <= self.last:
            return True
        if event["seq"] > self.last + 1:
            return False
        self.last = event["seq"]
        self.events.append(event)
        if event["type"] in ("edited", "deleted"):
            self._change(event)
        return True

    def _change(self, change):
        for message in self.events:
            if message["seq"] != change["target"] or message["type"] != "message":
                continue
            if message.get("change", {}).get("seq", 0) < change["seq"]:
                message["text"] = change.get("text")
                message["change"] = {key: change[key] for key in ("type", "seq", "at")}


class Client:
    def __init__(self, url, folder):
        self.url = url
        self.outbox_file = os.path.join(folder, "outbox.json")
        self.outbox = self._read_outbox()
        self.cookie = None
        self.me = None
        self.socket = None
        self.epoch = None
        self.revision = None
        self.timelines = {}
        self.gaps = set()
        self.answers = {}
        self.asked = 0
        self.welcomed = None
        self.failed = []
        self.doubling = False
        self.deaf = False

    # HTTP

    def sign_in(self, email, password):
        self.me = self._post("/api/session", {"email": email, "password": password})["me"]
        return self.me

    def _post(self, path, body):
        connection = http.client.HTTPConnection(urlsplit(self.url).netloc, timeout=10)
        connection.request("POST", path, json.dumps(body), {"content-type": "application/json", "x-repere": "1"})
        answer = connection.getresponse()
        read = json.loads(answer.read() or b"{}")
        if answer.status >= 400:
            raise Refused(read["error"])
        cookies = [value.split(";")[0] for name, value in answer.getheaders() if name.lower() == "set-cookie"]
        if cookies:
            self.cookie = "; ".join(cookies)
        connection.close()
        return read

    # The socket

    def connect(self):
        self.welcomed = None
        self.answers = {}
        address = self.url.replace("http", "ws", 1) + "/chat/?EIO=4&transport=websocket"
        self.socket = WebSocket(address, {"Cookie": self.cookie} if self.cookie else {})
        self._wait(lambda: self.socket is None or self.welcomed, ACK_TIMEOUT)
        if not self.welcomed:
            raise Closed("no welcome")
        if self.welcomed["epoch"] != self.epoch:
            self.timelines, self.gaps = {}, set()
        self.epoch = self.welcomed["epoch"]
        self.catch_up_all()
        return self.welcomed

    def request(self, name, payload):
        """What the server answers, or None for silence. A refusal is raised."""
        self.asked += 1
        number = self.asked
        packet = f"42{number}{json.dumps([name, payload])}"
        self.socket.send(packet)
        if self.doubling:
            self.socket.send(packet)
        if self.deaf:
            self.deaf = False
            self.socket.close()
            raise Closed("gone before the answer")
        self._wait(lambda: number in self.answers, ACK_TIMEOUT)
        answer = self.answers.pop(number, None)
        if answer is None:
            return None
        if not answer["ok"]:
            raise Refused(answer["error"])
        return answer["result"]

    def _wait(self, done, seconds):
        end = time.monotonic() + seconds
        while not done():
            left = end - time.monotonic()
            if left <= 0:
                return
            packet = self.socket.receive(left)
            if packet is not None:
                self._take(packet)

    def _take(self, packet):
        if packet.startswith("0"):
            self.socket.send("40" + json.dumps({"protocol": PROTOCOL}))
        elif packet == "2":
            self.socket.send("3")
        elif packet.startswith("41"):
            raise Closed("the server ended the session")
        elif packet.startswith("42"):
            name, notice = json.loads(packet[2:])
            self._hear(name, notice)
        elif packet.startswith("43"):
            start = packet.index("[")
            self.answers[int(packet[2:start])] = json.loads(packet[start:])[0]
        elif packet.startswith("44"):
            raise Refused(json.loads(packet[2:])["data"])

    def _hear(self, name, notice):
        if name == "welcome":
            self.welcomed = notice
        elif name == "conversation:event":
            conversation = notice["conversationId"]
            if not self._timeline(conversation).apply(notice["event"]):
                self.gaps.add(conversation)

    # Reading

    def _timeline(self, conversation):
        return self.timelines.setdefault(conversation, Timeline())

    def catch_up_all(self):
        cursor, first = None, True
        while first or cursor:
            first = False
            page = self.request("conversations:list", {"of": "mine", **({"cursor": cursor} if cursor else {})})
            if page is None:
                raise Closed("no answer")
            self.revision, cursor = page["revision"], page.get("cursor")
            for summary in page["conversations"]:
                self.catch_up(summary["id"])

    def catch_up(self, conversation):
        timeline, more = self._timeline(conversation), True
        while more:
            page = self.request("events:read", {"conversationId": conversation, "after": timeline.last})
            if page is None:
                raise Closed("no answer")
            for event in page["events"]:
                timeline.apply(event)
            more = page["more"]
        self.gaps.discard(conversation)

    # Writing

    def start(self, text):
        conversation = str(uuid.uuid4())
        self._queue("conversation:start", {"kind": "coaching", "conversationId": conversation, "text": text})
        return conversation

    def write(self, conversation, text):
        return self._queue("message:send", {"conversationId": conversation, "text": text})

    def edit(self, conversation, seq, text):
        return self._queue("message:edit", {"conversationId": conversation, "seq": seq, "text": text})

    def delete(self, conversation, seq):
        return self._queue("message:delete", {"conversationId": conversation, "seq": seq})

    def _queue(self, name, payload):
        entry = {"name": name, "payload": {**payload, "clientId": str(uuid.uuid4())}}
        self.outbox.append(entry)
        self._write_outbox()
        return entry["payload"]["clientId"]

    def settle(self, seconds):
        """Sends what waits and fetches what is missing, over as many connections as that takes."""
        end, pause = time.monotonic() + seconds, 0.1
        while time.monotonic() < end:
            try:
                if self.socket is None:
                    self.connect()
                self._drain()
                heads = self.request("heads:check", {})
                if heads is None:
                    raise Closed("no answer")
                if heads["revision"] != self.revision or self.gaps:
                    self.catch_up_all()
                if not self.outbox and not self.gaps:
                    return True
            except (Closed, OSError):
                self.socket = None
                time.sleep(pause)
                pause = min(2.0, pause * 2)
        return False

    def _drain(self):
        while self.outbox:
            entry = self.outbox[0]
            try:
                if self.request(entry["name"], entry["payload"]) is None:
                    raise Closed("no answer")
            except Refused as refused:
                if refused.error["code"] in PASSING:
                    time.sleep(refused.error.get("retryAfter", 0.5))
                    continue
                self.failed.append({**entry, "code": refused.error["code"]})
            self.outbox.pop(0)
            self._write_outbox()

    def _read_outbox(self):
        if not os.path.exists(self.outbox_file):
            return []
        with open(self.outbox_file, encoding="utf-8") as file:
            return json.load(file)

    def _write_outbox(self):
        temporary = self.outbox_file + ".new"
        with open(temporary, "w", encoding="utf-8") as file:
            json.dump(self.outbox, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, self.outbox_file)


def main():
    client = Client(sys.argv[1], sys.argv[2])
    commands = {
        "sign-in": lambda email, password: client.sign_in(email, password),
        "connect": lambda: client.connect(),
        "start": lambda text: client.start(text),
        "write": lambda conversation, text: client.write(conversation, text),
        "edit": lambda conversation, seq, text: client.edit(conversation, seq, text),
        "delete": lambda conversation, seq: client.delete(conversation, seq),
        "settle": lambda seconds: client.settle(seconds),
        "double": lambda on: setattr(client, "doubling", on),
        "deaf": lambda: setattr(client, "deaf", True),
        "cut": lambda: client.socket.cut(),
        "request": lambda name, payload: client.request(name, payload),
        "show": lambda conversation: client.timelines[conversation].events,
        "failed": lambda: client.failed,
    }
    for line in sys.stdin:
        command = json.loads(line)
        try:
            answer = {"ok": True, "result": commands[command.pop("do")](**command)}
        except Refused as refused:
            answer = {"ok": False, "error": refused.error}
        except Closed as closed:
            client.socket = None
            answer = {"ok": False, "closed": str(closed)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
