"""The server behind `symptom-overlap serve`."""

import socket

from granian.constants import Interfaces
from granian.server import Server


class CannotListen(Exception):
    """The address cannot be listened on, in a sentence for whoever started the server."""


def free_address(host: str, port: int) -> str:
    """The IP address of `host`, once it is sure that nothing else listens on it.

    The server itself would share the port with another one, so that two versions answer in turn.
    Raises CannotListen.
    """
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError as error:
        raise CannotListen(f"--host {host}: not an address of this machine ({error.strerror or error})") from error
    with socket.socket(family, kind) as probe:
        # As servers do: a port that was just left is free again. It does not share a port that is in use.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
            probe.listen()
        except OSError as error:
            raise CannotListen(f"port {port} on {host}: {error.strerror}; choose another with --port") from error
    return str(address[0])


def serve_forever(address: str, port: int, workers: int) -> None:
    """Serves the pages until stopped. The access log stays off: nobody's visit is written down."""
    Server(
        "app:create_app",
        factory=True,
        address=address,
        port=port,
        workers=workers,
        interface=Interfaces.WSGI,
        blocking_threads=4,
        log_access=False,
        websockets=False,
        respawn_failed_workers=True,
    ).serve()
