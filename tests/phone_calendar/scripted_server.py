"""A CalDAV server with the restrictions of real ones, each to be switched on by a test."""

import base64
import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote
from xml.sax.saxutils import escape

USER, PASSWORD = "ada", "pw1"
HOME = "/dav/ada/"
_UID = re.compile(r"^UID:(\S+)", re.MULTILINE)


class Script:
    """Hold what is on the server and how it behaves."""

    def __init__(self) -> None:
        self.calendars: dict[str, dict[str, tuple[str, str]]] = {}
        self.password = PASSWORD
        self.sends_etag = True
        self.honours_if_match = True
        self.honours_if_none_match = True
        self.allows_new_calendars = True
        self.trash: set[str] = set()  # UIDs that may not come again
        self.trash_status = 400
        self.rewrites = False  # "corrects" what it is sent
        self.redirect: str | None = None
        self.home = HOME
        self.failures: list[tuple[str, int, dict[str, str]]] = []  # method, status, headers: each once
        self.requests: list[tuple[str, str, dict[str, str]]] = []
        self.address = ""
        self._count = 0

    @property
    def entries(self) -> dict[str, tuple[str, str]]:
        """Return the entries of the only calendar."""
        (found,) = self.calendars.values()
        return found

    def texts(self) -> list[str]:
        return [text for _etag, text in self.entries.values()]

    def methods(self) -> list[str]:
        return [method for method, _path, _headers in self.requests]

    def put(self, path: str, name: str, text: str) -> str:
        self._count += 1
        etag = f'"{self._count}"'
        if self.rewrites:
            text = text.replace("CLASS:PRIVATE", "CLASS:CONFIDENTIAL")
        self.calendars[path][name] = etag, text
        return etag

    def change(self, name: str, old: str, new: str) -> None:
        """Change an entry as a phone does."""
        (path,) = self.calendars
        text = self.calendars[path][name][1]
        assert old in text
        self.put(path, name, text.replace(old, new))

    def delete(self, name: str) -> None:
        """Delete an entry as a phone does; its UID stays in the trash."""
        (path,) = self.calendars
        _etag, text = self.calendars[path].pop(name)
        found = _UID.search(text)
        assert found
        self.trash.add(found[1])

    def failure(self, method: str) -> tuple[int, dict[str, str]] | None:
        for number, (which, status, headers) in enumerate(self.failures):
            if which == method:
                del self.failures[number]
                return status, headers
        return None


class _Handler(BaseHTTPRequestHandler):
    script: Script
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_said: object) -> None:
        pass

    def _handle(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        path = unquote(self.path)
        script = self.script
        wanted = "Basic " + base64.b64encode(f"{USER}:{script.password}".encode()).decode()
        script.requests.append((self.command, path, dict(self.headers)))
        if self.headers.get("Authorization") != wanted:
            self._answer(401, {"WWW-Authenticate": 'Basic realm="x"'})
        elif script.redirect is not None:
            self._answer(302, {"Location": script.redirect})
        elif found := script.failure(self.command):
            self._answer(*found)
        else:
            getattr(self, f"_{self.command.lower()}")(path, body)

    do_GET = do_PUT = do_DELETE = do_PROPFIND = do_MKCALENDAR = _handle  # noqa: N815

    def _answer(self, status: int, headers: dict[str, str] | None = None, body: str = "") -> None:
        data = body.encode()
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _etag(self, etag: str) -> dict[str, str]:
        return {"ETag": etag} if self.script.sends_etag else {}

    def _propfind(self, path: str, _body: str) -> None:
        script = self.script
        if path in script.calendars:
            rows = [(path, "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>")]
            if self.headers.get("Depth") == "1":
                rows += [
                    (path + name, f"<d:getetag>{escape(etag)}</d:getetag>")
                    for name, (etag, _text) in script.calendars[path].items()
                ]
        elif path == "/":
            rows = [(path, "<d:current-user-principal><d:href>/me/</d:href></d:current-user-principal>")]
        elif path == "/me/":
            rows = [(path, f"<c:calendar-home-set><d:href>{script.home}</d:href></c:calendar-home-set>")]
        else:
            self._answer(404)
            return
        found = "".join(
            f"<d:response><d:href>{escape(href)}</d:href><d:propstat><d:prop>{props}</d:prop>"
            "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
            for href, props in rows
        )
        xml = f'<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">{found}</d:multistatus>'
        self._answer(207, {"Content-Type": "application/xml"}, xml)

    def _mkcalendar(self, path: str, _body: str) -> None:
        if not self.script.allows_new_calendars:
            self._answer(403)
        elif path in self.script.calendars:
            self._answer(405)
        else:
            self.script.calendars[path] = {}
            self._answer(201)

    def _get(self, path: str, _body: str) -> None:
        found = self._found(path)
        if found is None:
            self._answer(404)
        else:
            self._answer(200, {"ETag": found[0], "Content-Type": "text/calendar"}, found[1])

    def _put(self, path: str, body: str) -> None:
        script, found = self.script, self._found(path)
        folder, _, name = path.rpartition("/")
        uid = _UID.search(body)
        assert uid
        if "DTEND" not in body:
            self._answer(404)
        elif self._is_outdated(found):
            self._answer(412)
        elif found is None and uid[1] in script.trash:
            self._answer(script.trash_status)
        else:
            etag = script.put(f"{folder}/", name, body)
            self._answer(204 if found else 201, self._etag(etag))

    def _delete(self, path: str, _body: str) -> None:
        found = self._found(path)
        if found is None:
            self._answer(404)
        elif self._is_outdated(found):
            self._answer(412)
        else:
            self.script.delete(path.rpartition("/")[2])
            self._answer(204)

    def _found(self, path: str) -> tuple[str, str] | None:
        folder, _, name = path.rpartition("/")
        return self.script.calendars.get(f"{folder}/", {}).get(name)

    def _is_outdated(self, found: tuple[str, str] | None) -> bool:
        match, none = self.headers.get("If-Match"), self.headers.get("If-None-Match")
        if none == "*" and self.script.honours_if_none_match and found is not None:
            return True
        return bool(match and self.script.honours_if_match and (found is None or found[0] != match))


@contextmanager
def scripted_server(certificate: Path | None = None) -> Iterator[Script]:
    """Provide a server on this computer; with a certificate it speaks TLS."""
    script = Script()
    handler = type("Handler", (_Handler,), {"script": script})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    script.address = f"{'https' if certificate else 'http'}://127.0.0.1:{server.server_port}/"
    try:
        yield script
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
