"""The numbers that a region is told to call."""

from typing import NamedTuple


class PhoneNumbers(NamedTuple):
    """The emergency number, and that of a crisis line; empty where the region has named none."""

    emergency: str
    crisis: str = ""
