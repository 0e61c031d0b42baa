"""The server behind `symptom-overlap serve`."""

from granian.constants import Interfaces
from granian.server import Server


def serve_forever(host: str, port: int, workers: int) -> None:
    """Serves the pages until stopped. The access log stays off: nobody's visit is written down."""
    Server(
        "app:create_app",
        factory=True,
        address=host,
        port=port,
        workers=workers,
        interface=Interfaces.WSGI,
        blocking_threads=4,
        log_access=False,
        websockets=False,
        respawn_failed_workers=True,
    ).serve()
